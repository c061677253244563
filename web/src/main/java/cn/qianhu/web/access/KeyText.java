package cn.qianhu.web.access;

import cn.qianhu.contract.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: {@code qh_<key id>_<secret>}. The id, 8 random bytes, names the key
 * in lists and logs; the secret, 32 random bytes, is kept by nobody but the holder.
 */
record KeyText(String keyId, String secret) {

  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;

  /** The secret is base64url, which has the separator among its characters; the id has not. */
  private static final Pattern FORM = Pattern.compile("qh_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");

  static KeyText random(SecureRandom random) {
    byte[] id = new byte[ID_BYTES];
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(id);
    random.nextBytes(secret);
    return new KeyText(
        HexFormat.of().formatHex(id),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The parts of a key that was presented; empty where it has not the form of a key. */
  static Optional<KeyText> parse(String presented) {
    Matcher parts = FORM.matcher(presented);
    return parts.matches()
        ? Optional.of(new KeyText(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /**
   * SHA-256 of the secret. A slow hash protects passwords that people choose; 256 random bits
   * cannot be guessed however fast the hash is, and each request is to be judged at once.
   */
  byte[] secretHash() {
    return Sha256.bytesOf(secret.getBytes(StandardCharsets.US_ASCII));
  }

  /** The whole key, for its holder's eyes. */
  String whole() {
    return "qh_" + keyId + "_" + secret;
  }

  /** The key without its secret. */
  @Override
  public String toString() {
    return "qh_" + keyId + "_...";
  }
}
