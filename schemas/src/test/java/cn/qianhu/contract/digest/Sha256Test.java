package cn.qianhu.contract.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

  /** FIPS 180-2, appendix B.1. */
  @Test
  void isThatOfTheStandard() {
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void isTheSameHoweverTheContentIsRead(@TempDir Path folder) throws IOException {
    byte[] content = new byte[200_001];
    new Random(7).nextBytes(content);
    Path file = Files.write(folder.resolve("content"), content);

    assertThat(Sha256.of(file)).isEqualTo(Sha256.of(content));
    assertThat(Sha256.of(new ByteArrayInputStream(content))).isEqualTo(Sha256.of(content));
  }
}
