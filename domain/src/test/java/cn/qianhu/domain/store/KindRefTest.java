package cn.qianhu.domain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.SharedColumns;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How kinds are stored. */
class KindRefTest {

  @Test
  void aNumberedKindIsTheByteThatItEverWas() {
    for (int number = 0; number < 7; number++) {
      Kind kind = Kind.numbered(number);
      BinaryWriter out = new BinaryWriter();

      KindRef.write(kind, out);

      assertThat(out.toBytes()).as(kind.fileName()).containsExactly(number);
      assertThat(KindRef.read(new BinaryReader(new byte[] {(byte) number}))).isEqualTo(kind);
    }
  }

  @Test
  void anyOtherIsStoredUnderItsName() {
    BinaryWriter out = new BinaryWriter();

    KindRef.write(
        Kind.named("jobs", "岗位", "jobs").needed("uscc").columns(SharedColumns.USCC).declared(),
        out);

    assertThat(new String(out.toBytes(), StandardCharsets.UTF_8)).endsWith("jobs");
    assertThatThrownBy(() -> KindRef.read(new BinaryReader(out.toBytes())))
        .hasMessageContaining("jobs, whose form is not registered");
  }

  @Test
  void aNumberThatNoKindHasIsNotGuessed() {
    assertThatThrownBy(() -> KindRef.read(new BinaryReader(new byte[] {99})))
        .hasMessageContaining("number 99");
  }
}
