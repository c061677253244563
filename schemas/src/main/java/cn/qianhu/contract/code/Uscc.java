package cn.qianhu.contract.code;

import java.util.Arrays;

/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters of {@code 0-9A-Z} without I O
 * S V Z, without separators; the last is a check character modulo 31.
 */
public final class Uscc {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = ALPHABET.length();
  private static final int LENGTH = 18;
  private static final byte[] VALUES = valuesByCharacter();
  private static final int[] WEIGHTS = weights();

  private Uscc() {}

  /** Whether a text has the form of a code; its check character is not looked at. */
  public static boolean hasForm(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (value(code.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the last character of a code is the check character of the others. */
  public static boolean checkCharacterHolds(String code) {
    return hasForm(code) && code.charAt(LENGTH - 1) == checkCharacter(code);
  }

  /** The check character that the first 17 characters of a code call for. */
  public static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = value(code.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("Not a unified social credit code: " + code);
      }
      sum += value * WEIGHTS[i];
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  private static int value(char c) {
    return c < VALUES.length ? VALUES[c] : -1;
  }

  private static byte[] valuesByCharacter() {
    byte[] values = new byte['Z' + 1];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < MODULUS; i++) {
      values[ALPHABET.charAt(i)] = (byte) i;
    }
    return values;
  }

  /** Powers of three modulo 31. */
  private static int[] weights() {
    int[] weights = new int[LENGTH - 1];
    int weight = 1;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight;
      weight = weight * 3 % MODULUS;
    }
    return weights;
  }
}
