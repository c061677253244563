package cn.qianhu.local.demo;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.domain.quota.CommandOutcome;
import cn.qianhu.domain.quota.Ledger;
import cn.qianhu.domain.quota.LedgerCodes;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.store.InMemoryStore;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Has the ledger judge a quota log by the policy as shipped: what is rejected must be planted. */
final class QuotaReplay {

  private QuotaReplay() {}

  /** The ids of the commands that are rejected, each with its reason. */
  static List<String> rejected(List<NamedCsvRecord> commands) {
    Ledger ledger =
        new Ledger(
            "370000",
            LedgerCodes.of(CodeTables.standard()),
            QuotaPolicy.load(),
            new InMemoryStore<>());
    List<String> rejected = new ArrayList<>();
    for (NamedCsvRecord row : commands) {
      LedgerCommand command = LedgerCommand.of(row::getField);
      CommandOutcome outcome =
          ledger.apply(command, DemoProvince.AS_OF.atStartOfDay().toInstant(ZoneOffset.UTC));
      if (outcome instanceof CommandOutcome.Rejected no) {
        rejected.add(command.commandId() + " " + no.reason());
      }
    }
    return rejected;
  }
}
