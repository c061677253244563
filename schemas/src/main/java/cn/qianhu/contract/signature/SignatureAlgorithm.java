package cn.qianhu.contract.signature;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.SM2Signer;

/** Algorithms by which reports are signed. */
public enum SignatureAlgorithm {
  /** RFC 8032: short, quick, and in the library of every language. */
  ED25519("302a300506032b6570032100", 32),

  /**
   * GB/T 32918 with SM3, the user id that it names by default (1234567812345678) and signatures in
   * DER (GB/T 35276). The key is a point that is not compressed.
   */
  SM2("3059301306072a8648ce3d020106082a811ccf5501822d03420004", 64);

  /** The head of a public key in DER, in hexadecimal. */
  private final String beginning;

  private final int length;

  SignatureAlgorithm(String beginning, int length) {
    this.beginning = beginning;
    this.length = beginning.length() / 2 + length;
  }

  /** The algorithm of a name, as {@link #label} writes it. */
  public static Optional<SignatureAlgorithm> of(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  /**
   * The algorithm of a public key in DER (SubjectPublicKeyInfo), recognised by its first bytes: a
   * key that is written in another way than the one that everybody uses would be another key.
   */
  static Optional<SignatureAlgorithm> ofPublicKey(byte[] der) {
    return Arrays.stream(values())
        .filter(each -> der.length == each.length)
        .filter(each -> HexFormat.of().formatHex(der).startsWith(each.beginning))
        .findFirst();
  }

  /** The name of the algorithm within a signature. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Signer signer(boolean forSigning, AsymmetricKeyParameter key) {
    Signer signer = this == ED25519 ? new Ed25519Signer() : new SM2Signer();
    signer.init(forSigning, key);
    return signer;
  }

  AsymmetricCipherKeyPair generate() {
    return this == ED25519 ? KeyPairs.ed25519() : KeyPairs.sm2();
  }
}
