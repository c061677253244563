package cn.qianhu.contract.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Authorship;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.event.OutputReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportSignatureTest {

  private static final List<String> TEXTS =
      List.of(
          "O-1",
          "91310110666007217T",
          "2022-03",
          "1",
          "2022-04-02T09:14:00+08:00",
          "",
          "23779.94",
          "22660.52",
          "478.43",
          "23113.73",
          "-1286.14",
          "609");

  @TempDir private Path folder;

  static List<JsonNode> vectors() throws IOException {
    try (InputStream in = ReportSignatureTest.class.getResourceAsStream("vectors.json")) {
      List<JsonNode> vectors = new ArrayList<>();
      new ObjectMapper().readTree(in).forEach(vectors::add);
      return vectors;
    }
  }

  /** What others implement it by. */
  @ParameterizedTest
  @MethodSource("vectors")
  void theVectorsHold(JsonNode vector) {
    List<String> texts = new ArrayList<>();
    vector.get("columns").forEach(column -> texts.add(column.textValue()));
    byte[] canonical =
        CanonicalForm.of(Kind.ofFileName(vector.get("kind").textValue()), List.copyOf(texts));
    assertThat(HexFormat.of().formatHex(canonical))
        .isEqualTo(vector.get("canonical_hex").textValue());
    ReportSignature signature =
        ReportSignature.parse(vector.get("signature").textValue()).orElseThrow();
    assertThat(signature.fits(canonical)).isTrue();
    assertThat(signature.key().signer()).isEqualTo(vector.get("signer").textValue());
    assertThat(signature.text()).isEqualTo(vector.get("signature").textValue());
  }

  /** GB/T 32918.5, annex A: the digital signature over "message digest". */
  @Test
  void theExampleOfTheStandardOfSm2Holds() {
    VerifyingKey key =
        VerifyingKey.ofDer(
                HexFormat.of()
                    .parseHex(
                        "3059301306072a8648ce3d020106082a811ccf5501822d034200"
                            + "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                            + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"))
            .orElseThrow();
    byte[] signature =
        HexFormat.of()
            .parseHex(
                "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                    + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    assertThat(key.verifies("message digest".getBytes(UTF_8), signature)).isTrue();
    assertThat(key.verifies("message digests".getBytes(UTF_8), signature)).isFalse();
  }

  @Test
  void theJavaPlatformVerifiesWhatWasSignedWithEd25519AndTheOtherWayRound()
      throws GeneralSecurityException {
    byte[] canonical = CanonicalForm.of(OutputForm.KIND, TEXTS);
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
    PublicKey publicKey =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(key.publicKey().der()));
    String text = key.sign(canonical).text();
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(publicKey);
    verifier.update(canonical);
    assertThat(
            verifier.verify(
                java.util.Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1))))
        .isTrue();

    java.security.KeyPair theirs = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(theirs.getPrivate());
    signer.update(canonical);
    VerifyingKey known = VerifyingKey.ofDer(theirs.getPublic().getEncoded()).orElseThrow();
    assertThat(new ReportSignature(known, signer.sign()).fits(canonical)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anyChangeOfAnyColumnIsFound(SignatureAlgorithm algorithm) {
    SigningKey key = SigningKey.generate(algorithm);
    ReportSignature signature =
        ReportSignature.parse(key.sign(CanonicalForm.of(OutputForm.KIND, TEXTS)).text())
            .orElseThrow();
    assertThat(signature.fits(CanonicalForm.of(OutputForm.KIND, TEXTS))).isTrue();
    for (int column = 0; column < TEXTS.size(); column++) {
      List<String> changed = new ArrayList<>(TEXTS);
      changed.set(column, TEXTS.get(column) + "1");
      assertThat(signature.fits(CanonicalForm.of(OutputForm.KIND, changed)))
          .as(OutputForm.KIND.columns().get(column))
          .isFalse();
    }
    assertThat(signature.fits(CanonicalForm.of(EnergyForm.KIND, TEXTS))).isFalse();
  }

  /** A text that looks like the next column is none: its length says where it ends. */
  @Test
  void textsThatHoldWhatStandsBetweenColumnsAreToldApart() {
    List<String> one = new ArrayList<>(TEXTS);
    one.set(0, "O-1\nuscc=1:X");
    List<String> other = new ArrayList<>(TEXTS);
    other.set(0, "O-1");
    assertThat(CanonicalForm.of(OutputForm.KIND, one))
        .isNotEqualTo(CanonicalForm.of(OutputForm.KIND, other));
  }

  @Test
  void aColumnThatSaysNothingIsNoPartOfIt() {
    List<String> longer = new ArrayList<>(TEXTS);
    byte[] before = CanonicalForm.of(OutputForm.KIND, TEXTS.subList(0, 11));
    longer.set(11, "");
    assertThat(CanonicalForm.of(OutputForm.KIND, longer)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void aPrivateKeyComesBackFromItsFileWhichNobodyElseReads(SignatureAlgorithm algorithm)
      throws IOException {
    SigningKey key = SigningKey.generate(algorithm);
    Path file = folder.resolve("key.pem");
    key.write(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    SigningKey read = SigningKey.read(file);
    assertThat(read.publicKey().text()).isEqualTo(key.publicKey().text());
    byte[] canonical = CanonicalForm.of(OutputForm.KIND, TEXTS);
    assertThat(read.sign(canonical).fits(canonical)).isTrue();
    assertThatThrownBy(() -> key.write(file)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void whatIsNoPrivateKeyIsNamedAndNotQuoted() throws IOException {
    Path file =
        Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0");
    assertThatThrownBy(() -> SigningKey.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("key.pem")
        .hasMessageNotContaining("c2VjcmV0");
    Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> SigningKey.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("PKCS#8")
        .hasMessageNotContaining("c2VjcmV0");
  }

  @Test
  void whatIsNoSignatureIsToldWithoutAnException() {
    byte[] canonical = CanonicalForm.of(OutputForm.KIND, TEXTS);
    String text = SigningKey.generate(SignatureAlgorithm.ED25519).sign(canonical).text();
    String[] parts = text.split("\\.");
    for (String bad :
        List.of(
            "",
            ".",
            "..",
            "ed25519",
            "sm2." + parts[1] + "." + parts[2],
            "rsa." + parts[1] + "." + parts[2],
            parts[0] + "." + parts[1].substring(1) + "." + parts[2],
            parts[0] + ".!." + parts[2],
            parts[0] + "." + parts[1] + ".!",
            text + ".x",
            "x".repeat(10_000_000))) {
      assertThat(ReportSignature.parse(bad))
          .as(bad.substring(0, Math.min(40, bad.length())))
          .isEmpty();
    }
    String cut = text.substring(0, text.length() - 4);
    assertThat(ReportSignature.parse(cut).orElseThrow().fits(canonical)).isFalse();
    String none = parts[0] + "." + parts[1] + ".";
    assertThat(ReportSignature.parse(none).orElseThrow().fits(canonical)).isFalse();
  }

  /** A point that is not on the curve, and bytes that are no signature in DER. */
  @Test
  void aBrokenKeyOrSignatureOfSm2IsToldWithoutAnException() {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.SM2);
    byte[] der = key.publicKey().der();
    der[der.length - 1] ^= 1;
    assertThat(VerifyingKey.ofDer(der)).isEmpty();
    assertThat(key.publicKey().verifies(new byte[1], new byte[] {0x30, 0x7f, 1})).isFalse();
    assertThat(key.publicKey().verifies(new byte[1], new byte[0])).isFalse();
  }

  /** Typed or written, an event has the same texts, and so the same signature. */
  @Test
  void aRecordIsSignedAsItIsRead() {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
    List<String> odd = new ArrayList<>(TEXTS);
    odd.set(6, "23779.9");
    for (List<String> texts : List.of(TEXTS, odd)) {
      OutputReport event = Forms.standard().of(OutputForm.class).event(texts);
      String text = key.sign(CanonicalForm.of(OutputForm.KIND, texts)).text();
      Authorship authorship =
          Authorship.of(
              Forms.standard().of(OutputForm.class), event, new RawPlace("key", 0, 0, text));
      assertThat(authorship.holds()).isTrue();
      assertThat(authorship.signer()).isEqualTo(key.publicKey().signer());
    }
  }
}
