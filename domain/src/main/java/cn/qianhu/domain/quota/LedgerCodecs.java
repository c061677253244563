package cn.qianhu.domain.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The binary forms of the values that the ledger keeps. Texts and amounts carry their length, so
 * that the forms bound neither.
 */
final class LedgerCodecs {

  static final Codec<Long> NUMBER =
      new LedgerCodec<>(BinaryWriter::writeNatural, BinaryReader::readNatural);

  static final Codec<String> TEXT =
      new LedgerCodec<>(LedgerCodecs::writeText, LedgerCodecs::readText);

  static final Codec<LocalDate> DATE =
      new LedgerCodec<>(LedgerCodecs::writeDate, LedgerCodecs::readDate);

  static final Codec<Tce> AMOUNT = new LedgerCodec<>(LedgerCodecs::writeTce, LedgerCodecs::readTce);

  static final Codec<QuotaProject> PROJECT =
      new LedgerCodec<>(LedgerCodecs::writeProject, LedgerCodecs::readProject);

  /** Bridges of version 1 are repaid at once. */
  static final Codec<Bridge> BRIDGE =
      new LedgerCodec<>(
          2, LedgerCodecs::writeBridge, LedgerCodecs::readBridge, LedgerCodecs::readBridgeAtOnce);

  static final Codec<Budget> BUDGET =
      new LedgerCodec<>(LedgerCodecs::writeBudget, LedgerCodecs::readBudget);

  /** Commands; those of version 1 had fewer columns, and the columns added since are empty. */
  static final Codec<LedgerCommand> COMMAND =
      new LedgerCodec<>(
          2, LedgerCodecs::writeCommand, LedgerCodecs::readCommand, LedgerCodecs::readCommand);

  private LedgerCodecs() {}

  /**
   * The codec of one type of value.
   *
   * @param earlier reads version 1, where that is not the present one
   */
  private record LedgerCodec<V>(
      int version,
      BiConsumer<BinaryWriter, V> writer,
      Function<BinaryReader, V> reader,
      Function<BinaryReader, V> earlier)
      implements Codec<V> {

    LedgerCodec(BiConsumer<BinaryWriter, V> writer, Function<BinaryReader, V> reader) {
      this(1, writer, reader, reader);
    }

    @Override
    public void write(BinaryWriter out, V value) {
      writer.accept(out, value);
    }

    @Override
    public V read(BinaryReader in) {
      return reader.apply(in);
    }

    @Override
    public V readEarlier(BinaryReader in, int met) {
      return met == 1 ? earlier.apply(in) : Codec.super.readEarlier(in, met);
    }
  }

  private static void writeProject(BinaryWriter out, QuotaProject project) {
    writeText(out, project.code());
    writeText(out, project.city());
    writeTce(out, project.need());
    out.writeBoolean(project.twoHigh());
    writeText(out, project.level().name());
    out.writeBoolean(project.livelihood());
  }

  private static QuotaProject readProject(BinaryReader in) {
    return new QuotaProject(
        readText(in),
        readText(in),
        readTce(in),
        in.readBoolean(),
        ProjectLevel.valueOf(readText(in)),
        in.readBoolean());
  }

  private static void writeBridge(BinaryWriter out, Bridge bridge) {
    writeText(out, bridge.id());
    writeText(out, bridge.city());
    writeText(out, bridge.project());
    writeSchedule(out, bridge.schedule());
    writeTce(out, bridge.amount());
    writeTce(out, bridge.debtLeft());
  }

  private static Bridge readBridge(BinaryReader in) {
    return new Bridge(
        readText(in), readText(in), readText(in), readSchedule(in), readTce(in), readTce(in));
  }

  private static Bridge readBridgeAtOnce(BinaryReader in) {
    String id = readText(in);
    String city = readText(in);
    String project = readText(in);
    LocalDate due = readDate(in);
    Tce amount = readTce(in);
    return new Bridge(id, city, project, BridgeSchedule.atOnce(due, amount), amount, readTce(in));
  }

  private static void writeSchedule(BinaryWriter out, BridgeSchedule schedule) {
    out.writeNatural(schedule.instalments().size());
    for (Instalment instalment : schedule.instalments()) {
      writeDate(out, instalment.date());
      writeTce(out, instalment.amount());
    }
  }

  private static BridgeSchedule readSchedule(BinaryReader in) {
    List<Instalment> instalments = new ArrayList<>();
    for (long left = in.readNatural(); left > 0; left--) {
      instalments.add(new Instalment(readDate(in), readTce(in)));
    }
    return new BridgeSchedule(instalments);
  }

  private static void writeBudget(BinaryWriter out, Budget budget) {
    writeText(out, budget.region());
    writeText(out, budget.year());
    writeTce(out, budget.amount());
  }

  private static Budget readBudget(BinaryReader in) {
    return new Budget(readText(in), readText(in), readTce(in));
  }

  private static void writeCommand(BinaryWriter out, LedgerCommand command) {
    List<String> texts = command.texts();
    out.writeNatural(texts.size());
    texts.forEach(text -> writeText(out, text));
  }

  private static LedgerCommand readCommand(BinaryReader in) {
    List<String> texts = new ArrayList<>();
    for (long left = in.readNatural(); left > 0; left--) {
      texts.add(readText(in));
    }
    while (texts.size() < LedgerCommand.COLUMNS.size()) {
      texts.add("");
    }
    return LedgerCommand.ofTexts(texts.toArray(String[]::new));
  }

  private static void writeDate(BinaryWriter out, LocalDate date) {
    writeText(out, date.toString());
  }

  private static LocalDate readDate(BinaryReader in) {
    return LocalDate.parse(readText(in));
  }

  private static void writeTce(BinaryWriter out, Tce amount) {
    writeBlock(out, amount.tenThousandths().toByteArray());
  }

  private static Tce readTce(BinaryReader in) {
    return new Tce(new BigInteger(readBlock(in)));
  }

  private static void writeText(BinaryWriter out, String text) {
    writeBlock(out, text.getBytes(UTF_8));
  }

  private static String readText(BinaryReader in) {
    return new String(readBlock(in), UTF_8);
  }

  private static void writeBlock(BinaryWriter out, byte[] block) {
    out.writeNatural(block.length);
    out.writeRaw(block);
  }

  private static byte[] readBlock(BinaryReader in) {
    return in.readRaw(Math.toIntExact(in.readNatural()));
  }
}
