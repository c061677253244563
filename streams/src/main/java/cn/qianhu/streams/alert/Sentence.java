package cn.qianhu.streams.alert;

/** What happened, for people: one sentence in Chinese and in English. */
public record Sentence(String zh, String en) {

  Sentence after(String prefixZh, String prefixEn) {
    return new Sentence(prefixZh + zh, prefixEn + en);
  }
}
