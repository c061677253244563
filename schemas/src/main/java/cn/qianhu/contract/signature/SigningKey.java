package cn.qianhu.contract.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** A private key, as it stands in a PEM file (PKCS#8). It leaves the enterprise's house never. */
public final class SigningKey implements ReportSigner {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int LINE = 64;

  private final AsymmetricKeyParameter key;
  private final VerifyingKey publicKey;

  private SigningKey(AsymmetricKeyParameter key, AsymmetricKeyParameter publicKey)
      throws IOException {
    this.key = key;
    byte[] der =
        SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey).getEncoded("DER");
    this.publicKey =
        VerifyingKey.ofDer(der)
            .orElseThrow(() -> new IOException("no key of an algorithm that is known here"));
  }

  /** Makes a new one. */
  public static SigningKey generate(SignatureAlgorithm algorithm) {
    AsymmetricCipherKeyPair pair = algorithm.generate();
    try {
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (IOException e) {
      throw new IllegalStateException("a key that was just made cannot be written", e);
    }
  }

  /**
   * Reads one from a PEM file.
   *
   * @throws IOException if it cannot be read, or holds no key of an algorithm that is known here;
   *     what the file holds is not in the message
   */
  public static SigningKey read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw unreadable(file, null);
    }
    String base64 = text.substring(begin + BEGIN.length(), end).replaceAll("\\s", "");
    AsymmetricKeyParameter key;
    AsymmetricKeyParameter publicKey;
    try {
      key = PrivateKeyFactory.createKey(Base64.getDecoder().decode(base64));
      publicKey = KeyPairs.publicKeyOf(key);
    } catch (IOException | RuntimeException e) {
      throw unreadable(file, e);
    }
    if (publicKey == null) {
      throw unreadable(file, null);
    }
    return new SigningKey(key, publicKey);
  }

  private static IOException unreadable(Path file, Exception cause) {
    return new IOException(
        file
            + " 不是私钥文件：应为未加密的 PKCS#8（PEM），算法为 Ed25519 或 SM2 / is no private key: a PEM file"
            + " (PKCS#8, not encrypted) of Ed25519 or SM2 is needed",
        cause);
  }

  /**
   * Writes it to a new file that nobody else can read.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is such a file: a key that is
   *     overwritten is lost
   */
  public void write(Path file) throws IOException {
    byte[] der = PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded("DER");
    String pem = BEGIN + "\n" + base64(der) + "\n" + END + "\n";
    Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        .close();
    Files.writeString(file, pem, StandardCharsets.US_ASCII);
  }

  private static String base64(byte[] der) {
    return Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
  }

  public VerifyingKey publicKey() {
    return publicKey;
  }

  @Override
  public ReportSignature sign(byte[] canonical) {
    Signer signer = publicKey.algorithm().signer(true, key);
    signer.update(canonical, 0, canonical.length);
    try {
      return new ReportSignature(publicKey, signer.generateSignature());
    } catch (CryptoException e) {
      throw new IllegalStateException("a report cannot be signed", e);
    }
  }
}
