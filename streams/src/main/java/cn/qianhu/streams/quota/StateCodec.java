package cn.qianhu.streams.quota;

import java.time.LocalDate;
import java.util.List;

/**
 * The binary form of every kind of value that the ledger keeps. Each value starts with a version
 * byte; texts and amounts carry their length, so the form bounds neither.
 */
final class StateCodec {

  private StateCodec() {}

  static byte[] encode(long number) {
    return new StateWriter().number(number).toBytes();
  }

  static long decodeNumber(byte[] value) {
    return new StateReader(value).number();
  }

  static byte[] encode(LocalDate date) {
    return new StateWriter().date(date).toBytes();
  }

  static LocalDate decodeDate(byte[] value) {
    return new StateReader(value).date();
  }

  static byte[] encode(Tce amount) {
    return new StateWriter().tce(amount).toBytes();
  }

  static Tce decodeTce(byte[] value) {
    return new StateReader(value).tce();
  }

  static byte[] encode(Project project) {
    return new StateWriter()
        .text(project.code())
        .text(project.city())
        .tce(project.need())
        .flag(project.twoHigh())
        .text(project.level().name())
        .flag(project.livelihood())
        .toBytes();
  }

  static Project decodeProject(byte[] value) {
    StateReader in = new StateReader(value);
    return new Project(
        in.text(), in.text(), in.tce(), in.flag(), Level.valueOf(in.text()), in.flag());
  }

  static byte[] encode(Bridge bridge) {
    return new StateWriter()
        .text(bridge.id())
        .text(bridge.city())
        .text(bridge.project())
        .date(bridge.dueDate())
        .tce(bridge.amount())
        .tce(bridge.debtLeft())
        .toBytes();
  }

  static Bridge decodeBridge(byte[] value) {
    StateReader in = new StateReader(value);
    return new Bridge(in.text(), in.text(), in.text(), in.date(), in.tce(), in.tce());
  }

  static byte[] encode(Budget budget) {
    return new StateWriter().text(budget.city()).text(budget.year()).tce(budget.amount()).toBytes();
  }

  static Budget decodeBudget(byte[] value) {
    StateReader in = new StateReader(value);
    return new Budget(in.text(), in.text(), in.tce());
  }

  static byte[] encode(Command command) {
    List<String> texts = command.texts();
    StateWriter out = new StateWriter().number(texts.size());
    texts.forEach(out::text);
    return out.toBytes();
  }

  static Command decodeCommand(byte[] value) {
    StateReader in = new StateReader(value);
    String[] texts = new String[Math.toIntExact(in.number())];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.text();
    }
    return Command.ofTexts(texts);
  }
}
