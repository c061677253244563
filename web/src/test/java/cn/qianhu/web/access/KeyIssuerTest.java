package cn.qianhu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.event.AccessKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyIssuerTest {

  private static final Instant NOW = Instant.parse("2022-03-05T01:00:00Z");
  private static final String GOOD =
      "qh_0123456789abcdef_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn_-0";

  /** Of the secret in it, by sha256sum. */
  private static final String SHA_256 =
      "6ca2d2babdf6daa75e94565c139f9338233f0603869ad52845b29dbd503d120f";

  private final KeyIssuer issuer =
      new KeyIssuer(new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aKeyReadsBackAsItsIdAndSecret() {
    IssuedKey issued = issuer.forEnterprise("91370100163128832N", "MES");

    KeyText text = KeyText.parse(issued.key()).orElseThrow();
    assertThat(text.keyId()).isEqualTo(issued.accessKey().getKeyId());
    assertThat(text.whole()).isEqualTo(issued.key());
  }

  @Test
  void noTwoKeysAreAlike() {
    Set<String> ids = new HashSet<>();
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      KeyText text = KeyText.parse(issuer.forCentre("").key()).orElseThrow();
      ids.add(text.keyId());
      secrets.add(text.secret());
    }
    assertThat(ids).hasSize(1000);
    assertThat(secrets).hasSize(1000);
  }

  @Test
  void theSecretIsNeitherKeptNorPrintedByAccident() {
    IssuedKey issued = issuer.forEnterprise("91370100163128832N", "MES");

    String secret = KeyText.parse(issued.key()).orElseThrow().secret();
    assertThat(issued.accessKey().toString()).doesNotContain(secret);
    assertThat(issued.toString()).doesNotContain(secret).contains(issued.accessKey().getKeyId());
  }

  @Test
  void whatIsKeptIsTheSha256OfTheSecret() {
    assertThat(HexFormat.of().formatHex(KeyText.parse(GOOD).orElseThrow().secretHash()))
        .isEqualTo(SHA_256);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "qh_",
        "qh_0123456789abcdef",
        "qh_0123456789abcdef_",
        "qh_0123456789ABCDEF_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn_-0",
        "xx_0123456789abcdef_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn_-0",
        "qh_0123456789abcdef_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn_-",
        "qh_0123456789abcdef_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn_-00",
        "qh_0123456789abcdef_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn_-0 ",
        "qh_0123456789abcdef_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn_-é",
      })
  void anythingElseHasNotTheFormOfAKey(String presented) {
    assertThat(KeyText.parse(presented)).isEmpty();
  }

  @Test
  void theKeyInPlaceOfAnotherHasTheSameHolder() {
    AccessKey old = issuer.forEnterprise("91370100163128832N", "MES").accessKey();

    AccessKey kept = issuer.inPlaceOf(old).accessKey();

    assertThat(List.of(kept.getRole(), kept.getUscc(), kept.getName(), kept.getReplaces()))
        .containsExactly("ENTERPRISE", "91370100163128832N", "MES", old.getKeyId());
    assertThat(kept.getKeyId()).isNotEqualTo(old.getKeyId());
    assertThat(kept.getValidUntil()).isZero();
  }

  @Test
  void aKeyHoldsUntilItsEndAndNotAtIt() {
    AccessKey key = issuer.forCentre("desk").accessKey();
    AccessKey ending = issuer.ending(key, Duration.ofHours(24));

    assertThat(issuer.holds(key)).isTrue();
    assertThat(at(Duration.ofHours(24).minusMillis(1)).holds(ending)).isTrue();
    assertThat(at(Duration.ofHours(24)).holds(ending)).isFalse();
    assertThat(issuer.holds(issuer.ending(key, Duration.ZERO))).isFalse();
  }

  @Test
  void anEndIsNeverPutOff() {
    AccessKey ending = issuer.ending(issuer.forCentre("desk").accessKey(), Duration.ofHours(1));

    assertThat(issuer.ending(ending, Duration.ofHours(24))).isEqualTo(ending);
    assertThat(at(Duration.ofHours(2)).ending(ending, Duration.ZERO)).isEqualTo(ending);
  }

  private static KeyIssuer at(Duration later) {
    return new KeyIssuer(new SecureRandom(), Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
  }
}
