package cn.qianhu.contract.signature;

import cn.qianhu.contract.digest.Sha256;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** The public key of a signer. Its owner is named by the directory of signers. */
public final class VerifyingKey {

  /** Hexadecimal digits of {@link #signer}: 128 bits, which nobody finds a second key for. */
  public static final int SIGNER_LENGTH = 32;

  /** A bound that no key reaches. */
  private static final int LONGEST = 200;

  private final SignatureAlgorithm algorithm;
  private final byte[] der;
  private final AsymmetricKeyParameter key;

  private VerifyingKey(SignatureAlgorithm algorithm, byte[] der, AsymmetricKeyParameter key) {
    this.algorithm = algorithm;
    this.der = der;
    this.key = key;
  }

  /** The key in a text as {@link #text} writes it; empty where the text is none. */
  public static Optional<VerifyingKey> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return ofDer(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The key in DER (SubjectPublicKeyInfo), as PEM files hold it; empty where there is none. */
  public static Optional<VerifyingKey> ofDer(byte[] der) {
    return SignatureAlgorithm.ofPublicKey(der)
        .flatMap(
            algorithm -> {
              try {
                AsymmetricKeyParameter key = PublicKeyFactory.createKey(der);
                return Optional.of(new VerifyingKey(algorithm, der.clone(), key));
              } catch (IOException | RuntimeException e) {
                // A point that is not on the curve.
                return Optional.empty();
              }
            });
  }

  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** The key in DER (SubjectPublicKeyInfo). */
  public byte[] der() {
    return der.clone();
  }

  /** The key in DER, as base64url without padding. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(der);
  }

  /** The short name of the key: the first digits of the SHA-256 of its DER, in hexadecimal. */
  public String signer() {
    return Sha256.of(der).substring(0, SIGNER_LENGTH);
  }

  /** Whether a signature of a message was made with the private key. */
  boolean verifies(byte[] message, byte[] signature) {
    Signer verifier = algorithm.signer(false, key);
    verifier.update(message, 0, message.length);
    try {
      return verifier.verifySignature(signature);
    } catch (RuntimeException e) {
      // What comes from outside may be no signature at all.
      return false;
    }
  }
}
