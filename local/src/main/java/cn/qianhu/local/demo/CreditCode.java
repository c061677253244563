package cn.qianhu.local.demo;

import cn.qianhu.contract.code.Uscc;
import java.util.Locale;

/**
 * Makes unified social credit codes (统一社会信用代码, GB 32100-2015) that are well formed and obviously
 * invented: the letters YB (样本) stand where the organisation code begins.
 */
final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int BODY = 17;

  private CreditCode() {}

  /** The code of the synthetic enterprise of this number, registered in a county. */
  static String of(String county, int number) {
    String body = "91" + county + String.format(Locale.ROOT, "MA3YB%04d", number);
    return body + Uscc.checkCharacter(body);
  }

  /** This code with a last character that fails the check. */
  static String withWrongCheck(String code) {
    int right = ALPHABET.indexOf(code.charAt(BODY));
    return code.substring(0, BODY) + ALPHABET.charAt((right + 1) % ALPHABET.length());
  }
}
