package cn.qianhu.streams.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.runtime.FailedRecord;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamsStopTest {

  @Test
  void theCommandsThatHelpAreThoseOfTheNamespace() {
    assertThat(words("trial."))
        .contains(
            "qianhu dead-letters skip trial.exemptions/3/120 --namespace trial.",
            "run qianhu reset --namespace trial. afterwards");
    assertThat(words(""))
        .contains("qianhu dead-letters skip exemptions/3/120 ", "run qianhu reset afterwards")
        .doesNotContain("--namespace");
  }

  private static String words(String namespace) {
    FailedRecord at = new FailedRecord(Topics.EXEMPTIONS.name(namespace), 3, 120, "project");
    return new StreamsStop(Optional.of(at), 3, new IllegalStateException("damaged")).words();
  }
}
