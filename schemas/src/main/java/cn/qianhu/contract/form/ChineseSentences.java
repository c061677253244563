package cn.qianhu.contract.form;

final class ChineseSentences {
  private ChineseSentences() {}

  static String of(Finding f) {
    return f.toString();
  }
}
