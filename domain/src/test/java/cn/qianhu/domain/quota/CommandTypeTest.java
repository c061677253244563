package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeLists;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every command that the ledger knows has a name, and no other. */
class CommandTypeTest {

  @Test
  void isInTheListOfCommands() {
    assertThat(CodeLists.COMMAND.codes())
        .containsExactlyElementsOf(Arrays.stream(CommandType.values()).map(Enum::name).toList());
  }
}
