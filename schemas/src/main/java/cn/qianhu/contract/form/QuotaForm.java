package cn.qianhu.contract.form;

import cn.qianhu.event.QuotaCommand;
import java.util.List;

/**
 * Command to the quota ledger (能耗指标). All its fields are text, because the ledger compares commands
 * as written; the ledger judges them.
 */
public final class QuotaForm implements Form<QuotaCommand> {

  @Override
  public Kind kind() {
    return Kind.QUOTA;
  }

  @Override
  public String key(List<String> texts) {
    return kind().keyPart(texts, 0);
  }

  @Override
  public String rawKey(QuotaCommand command) {
    return null;
  }

  @Override
  public QuotaCommand event(List<String> texts) {
    QuotaCommand command = new QuotaCommand();
    for (int i = 0; i < kind().columns().size(); i++) {
      command.put(kind().columns().get(i), texts.get(i));
    }
    return command;
  }

  @Override
  public List<String> texts(QuotaCommand command) {
    return kind().columns().stream().map(column -> (String) command.get(column)).toList();
  }
}
