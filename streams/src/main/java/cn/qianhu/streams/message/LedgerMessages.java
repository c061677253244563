package cn.qianhu.streams.message;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.TextBound;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.domain.balance.BalanceRow;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.quota.ProjectQuota;
import cn.qianhu.domain.quota.QuotaProject;
import cn.qianhu.domain.quota.Tce;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Posting;
import cn.qianhu.event.ProjectQuotaRow;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.event.Rejection;
import java.math.BigDecimal;

/** The results of the quota ledger and the energy budgets as events of the contract. */
public final class LedgerMessages {

  private LedgerMessages() {}

  public static LedgerCommand command(QuotaCommand event) {
    return LedgerCommand.of(column -> (String) event.get(column));
  }

  public static Posting posting(cn.qianhu.domain.quota.LedgerPosting posting, RawSource source) {
    return Posting.newBuilder()
        .setSeq(posting.seq())
        .setCommandId(posting.commandId())
        .setEffectiveDate(posting.effectiveDate().toString())
        .setDebit(posting.debit())
        .setCredit(posting.credit())
        .setAmount(posting.amount().toString())
        .setSource(ResultMessages.source(source, posting.commandId()))
        .build();
  }

  public static AccountBalance account(String account, Tce balance, long seq) {
    return new AccountBalance(account, balance.toString(), seq);
  }

  public static ProjectQuotaRow projectQuota(ProjectQuota quota) {
    QuotaProject project = quota.project();
    return ProjectQuotaRow.newBuilder()
        .setProjectCode(project.code())
        .setCity(project.city())
        .setTwoHigh(project.twoHigh())
        .setLevel(project.level().name())
        .setLivelihood(project.livelihood())
        .setNeed(project.need().toString())
        .setOccupied(quota.occupied().toString())
        .setFromIncrement(quota.fromIncrement().toString())
        .setFromNewEnergy(quota.fromNewEnergy().toString())
        .setFromRetained(quota.fromRetained().toString())
        .setFromReserve(quota.fromReserve().toString())
        .setBridgeDebt(quota.bridgeDebt().toString())
        .setUnfilled(quota.unfilled().toString())
        .setPurchasedPct(quota.purchasedPct().toPlainString())
        .build();
  }

  public static Refusal refusal(LedgerCommand command, Rejected rejected, RawSource source) {
    Finding finding = new Finding(rejected.reason(), rejected.column(), rejected.value());
    String key = TextBound.NAME.named(command.commandId());
    return Refusal.forGood(QuotaForm.KIND, key, finding, source);
  }

  /** The sentences name the ledger's fact besides the finding. */
  public static Rejection rejection(Refusal refusal, Rejected rejected) {
    Rejection rejection = ResultMessages.rejection(refusal);
    rejection.setMessageZh(rejected.message().zh());
    rejection.setMessageEn(rejected.message().en());
    return rejection;
  }

  public static Balance balance(BalanceRow row) {
    return Balance.newBuilder()
        .setCity(row.region())
        .setPeriod(Months.text(row.month()))
        .setRule(row.rule().name())
        .setBudget(tce(row.budget()))
        .setComprehensiveYtd(tce(row.comprehensive()))
        .setFeedstockYtd(tce(row.feedstock()))
        .setRenewableExemptYtd(tce(row.renewableExempt()))
        .setAssessedYtd(tce(row.assessed()))
        .setRemaining(tce(row.remaining()))
        .setUsedPct(row.usedPct().toPlainString())
        .setSchedulePct(row.schedulePct().toPlainString())
        .setProjected(row.projected().toPlainString())
        .setLight(row.light().name())
        .build();
  }

  private static String tce(BigDecimal exact) {
    return BalanceRow.tce(exact).toPlainString();
  }
}
