package cn.qianhu.domain.enterprise;

/**
 * The author of reports, whose reports are stored together: the code of an enterprise, and, of
 * those that are signed, the short name of the key behind it. Reports of one author contend with
 * each other only. Those signed with another key, or unsigned, are stored apart: they may come to
 * count, or cease to, when a key is registered or withdrawn, without any other report being read
 * again.
 */
final class Author {

  /**
   * A character that occurs in no code of an enterprise and no name of a key; keys of stores put
   * {@code /} after an author.
   */
  private static final char SIGNED_BY = '~';

  private Author() {}

  /**
   * The author of reports of an enterprise.
   *
   * @param signer short name of the key that they are signed with; empty where they are not signed
   */
  static String of(String uscc, String signer) {
    return signer.isEmpty() ? uscc : uscc + SIGNED_BY + signer;
  }

  static String uscc(String author) {
    int end = author.indexOf(SIGNED_BY);
    return end < 0 ? author : author.substring(0, end);
  }

  /** Short name of the key; empty where the author does not sign. */
  static String signer(String author) {
    int end = author.indexOf(SIGNED_BY);
    return end < 0 ? "" : author.substring(end + 1);
  }

  /** The prefix of the signing authors of an enterprise. */
  static String signing(String uscc) {
    return uscc + SIGNED_BY;
  }
}
