package cn.qianhu.contract.form;

final class EnglishSentences {
  private EnglishSentences() {}

  static String of(Finding f) {
    return f.toString();
  }
}
