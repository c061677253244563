package cn.qianhu.contract.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records in which all is well, and what can be changed about them. */
final class Records {

  static final String USCC = "91310110666007217T";
  static final String USCC_WITH_WRONG_CHECK = "91310110666007217N";

  private Records() {}

  static List<String> good(Kind kind) {
    return switch (kind) {
      case ENTERPRISES ->
          List.of(USCC, "样本企业", "370406", "18", "KEY_1000;CITY_100", "true", "", "2020-01", "");
      case PROJECTS ->
          List.of(
              "2203-370100-04-01-123456",
              "2022",
              USCC,
              "样本项目",
              "370406",
              "18",
              "CITY_KEY",
              "22262.62",
              "5163.62");
      case OUTPUT ->
          List.of(
              "O-1",
              USCC,
              "2022-03",
              "1",
              "2022-04-02T09:14:00+08:00",
              "",
              "23779.94",
              "22660.52",
              "478.43",
              "23113.73",
              "-1286.14",
              "609");
      case INVESTMENT ->
          List.of(
              "I-1",
              USCC,
              "2203-370100-04-01-123456",
              "2022-03",
              "1",
              "2022-04-02T09:49:00+08:00",
              "",
              "593.21",
              "174.49",
              "196.47",
              "UNDER_CONSTRUCTION");
      case ENERGY ->
          List.of(
              "E-1",
              USCC,
              "2022-03",
              "ELECTRICITY",
              "1",
              "2022-04-01T09:15:00+08:00",
              "",
              "2365.7694",
              "10.0000",
              "1.0000",
              "0.5000",
              "100.0000");
      case READINGS ->
          List.of(
              USCC,
              "M00",
              "NATURAL_GAS",
              "CONVERTED",
              "2022-04-01T00:15:00+08:00",
              "15",
              "594.4827",
              "2022-04-01T01:45:00+08:00");
      case QUOTA ->
          kind.columns().stream().map(column -> "some " + column).collect(Collectors.toList());
    };
  }

  /** A good record with other texts in some columns: pairs of column and text. */
  static List<String> with(Kind kind, String... changes) {
    List<String> texts = new ArrayList<>(good(kind));
    for (int i = 0; i < changes.length; i += 2) {
      texts.set(kind.position(changes[i]), changes[i + 1]);
    }
    return texts;
  }
}
