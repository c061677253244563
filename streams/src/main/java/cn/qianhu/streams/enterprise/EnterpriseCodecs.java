package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.Codec;
import cn.qianhu.streams.cell.Leaf;
import cn.qianhu.streams.energy.MeteredFlows;
import cn.qianhu.streams.enterprise.EnterpriseMonth.Contribution;
import cn.qianhu.streams.figure.Sums;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** The binary forms of the books of the enterprise stage. */
public final class EnterpriseCodecs {

  public static final Codec<Directory> DIRECTORY = new DirectoryCodec();
  public static final Codec<EnterpriseMonth> MONTH = new MonthCodec();

  private EnterpriseCodecs() {}

  private static final class DirectoryCodec implements Codec<Directory> {

    @Override
    public void write(BinaryWriter out, Directory directory) {
      out.writeText(directory.uscc);
      out.writeAll(
          directory.entries.values(),
          (writer, entry) -> {
            ReportCodecs.write(writer, entry.fields());
            entry.source().write(writer);
          });
      out.writeAll(directory.held, (writer, held) -> held.write(writer));
      out.writeAll(
          directory.published,
          (writer, step) -> {
            step.leaf().write(writer);
            writer.writeInt(step.change());
          });
      out.writeBoolean(directory.refusalPublished);
      out.writeBoolean(directory.exemptionPublished);
    }

    @Override
    public Directory read(BinaryReader in) {
      Directory directory = new Directory(in.readText());
      in.readAll(
              reader ->
                  new Directory.Entry(ReportCodecs.readEnterprise(reader), RawSource.read(reader)))
          .forEach(entry -> directory.enter(entry.fields(), entry.source()));
      directory.held.addAll(in.readAll(Held::read));
      directory.published =
          in.readAll(reader -> new Directory.Step(Leaf.read(reader), reader.readInt()));
      directory.refusalPublished = in.readBoolean();
      directory.exemptionPublished = in.readBoolean();
      return directory;
    }
  }

  private static final class MonthCodec implements Codec<EnterpriseMonth> {

    /** Since 2, little is written of what is superseded. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, EnterpriseMonth month) {
      out.writeText(month.uscc);
      out.writeInt(month.month);
      writeContest(out, month.outputs, ReportCodecs::write);
      writeContest(out, month.statements, ReportCodecs::write);
      writeCandidates(out, month.investments, ReportCodecs::write);
      out.writeAll(month.held, (writer, held) -> held.write(writer));
      out.writeAll(
          month.metered.entrySet(),
          (writer, metered) -> {
            writer.writeText(metered.getKey());
            metered.getValue().write(writer);
          });
      out.writeBoolean(month.published != null);
      if (month.published != null) {
        month.published.leaf().write(out);
        month.published.sums().write(out);
      }
      out.writeByte(month.readingsShown.ordinal());
      out.writeBoolean(month.outputFactPublished);
      out.writeBoolean(month.energyFactPublished);
      out.writeByte(month.latestMeterDay);
    }

    @Override
    public EnterpriseMonth read(BinaryReader in) {
      EnterpriseMonth month = new EnterpriseMonth(in.readText(), in.readInt());
      readContest(in, month.outputs, ReportCodecs::readOutput);
      readContest(in, month.statements, ReportCodecs::readStatement);
      month.investments.addAll(readCandidates(in, ReportCodecs::readInvestment));
      month.held.addAll(in.readAll(Held::read));
      int carriers = in.readInt();
      for (int i = 0; i < carriers; i++) {
        month.metered.put(in.readText(), MeteredFlows.read(in));
      }
      if (in.readBoolean()) {
        month.published = new Contribution(Leaf.read(in), Sums.read(in));
      }
      month.readingsShown = Standing.values()[in.readByte()];
      month.outputFactPublished = in.readBoolean();
      month.energyFactPublished = in.readBoolean();
      month.latestMeterDay = in.readByte();
      return month;
    }

    private static <F> void writeContest(
        BinaryWriter out, Contest<F> contest, BiConsumer<BinaryWriter, F> fields) {
      writeCandidates(out, contest.winners().values(), fields);
      out.writeAll(contest.superseded(), (writer, lost) -> lost.write(writer));
    }

    private static <F> void readContest(
        BinaryReader in, Contest<F> contest, BiFunction<ReportHead, BinaryReader, F> fields) {
      contest.restore(readCandidates(in, fields), in.readAll(Superseded::read));
    }

    private static <F> void writeCandidates(
        BinaryWriter out, Collection<Candidate<F>> candidates, BiConsumer<BinaryWriter, F> fields) {
      out.writeAll(
          candidates,
          (writer, candidate) -> {
            ReportCodecs.write(writer, candidate.head);
            fields.accept(writer, candidate.fields);
            candidate.source.write(writer);
            writer.writeByte(candidate.shown().ordinal());
          });
    }

    private static <F> List<Candidate<F>> readCandidates(
        BinaryReader in, BiFunction<ReportHead, BinaryReader, F> fields) {
      return in.readAll(
          reader -> {
            ReportHead head = ReportCodecs.readHead(reader);
            return new Candidate<>(
                head,
                fields.apply(head, reader),
                RawSource.read(reader),
                Standing.values()[reader.readByte()]);
          });
    }
  }
}
