package cn.qianhu.local.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTokenTest {

  @TempDir private Path folder;

  @Test
  void itsOwnerAloneReadsIt() throws IOException {
    Path file = folder.resolve("registry.token");
    Files.writeString(file, "of an earlier start");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    WriteToken token = WriteToken.random();
    token.writeTo(file);
    assertThat(Files.readString(file)).isEqualTo(token.text() + "\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void itIsMadeAnewAndShownInOneWayOnly() {
    WriteToken token = WriteToken.random();
    assertThat(token.text()).hasSize(64).isNotEqualTo(WriteToken.random().text());
    assertThat(token.isIn("Bearer " + token.text())).isTrue();
    assertThat(token.isIn("bearer " + token.text())).isTrue();
    assertThat(token.isIn(token.text())).isFalse();
    assertThat(token.isIn("Bearer " + token.text() + "0")).isFalse();
    assertThat(token.isIn("Bearer ")).isFalse();
    assertThat(token.isIn(null)).isFalse();
    assertThat(token).hasToString("WriteToken");
  }
}
