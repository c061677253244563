package cn.qianhu.contract.signature;

import java.util.Base64;
import java.util.Optional;

/**
 * A signature of a report, with the public key that it is verified by: nothing else is needed to
 * check it. It travels with the report and is no column of it: of two copies of a report, one
 * signed and one not, neither is the greater.
 */
public final class ReportSignature {

  /** Header of a raw record in which it stands. */
  public static final String HEADER = "qianhu-signature";

  /** A bound that no signature reaches. */
  public static final int LONGEST = 512;

  /** Name of a member or column in which a sender may give it, besides those of the kind. */
  public static final String COLUMN = "signature";

  private static final String SEPARATOR = ".";

  private final VerifyingKey key;
  private final byte[] bytes;

  /**
   * @param bytes 64 of Ed25519, a sequence in DER of SM2
   */
  public ReportSignature(VerifyingKey key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes.clone();
  }

  /** The signature in a text as {@link #text} writes it; empty where the text is none. */
  public static Optional<ReportSignature> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    Optional<VerifyingKey> key = VerifyingKey.parse(parts[1]);
    if (key.isEmpty() || !key.get().algorithm().label().equals(parts[0])) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(parts[2]);
      return Optional.of(new ReportSignature(key.get(), bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A text that is given as a signature; an empty one where it is too long for any. */
  public static String orNothing(String text) {
    return text.length() > LONGEST ? "" : text;
  }

  public VerifyingKey key() {
    return key;
  }

  /** Whether the signature fits bytes that {@link CanonicalForm} has made. */
  public boolean fits(byte[] canonical) {
    return key.verifies(canonical, bytes);
  }

  /** Algorithm, public key and signature, the latter two as base64url: {@code ed25519.….…}. */
  public String text() {
    return key.algorithm().label()
        + SEPARATOR
        + key.text()
        + SEPARATOR
        + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
