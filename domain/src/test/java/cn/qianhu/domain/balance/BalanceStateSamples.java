package cn.qianhu.domain.balance;

import cn.qianhu.domain.region.PublishedMonths;
import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.math.BigDecimal;
import java.util.List;

/** What the budgets that balances are drawn against are written as. */
public final class BalanceStateSamples implements StateSamples {

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        StateForm.of("budget-year", BudgetYear.CODEC)
            .sample("nothing drawn", year("0.0000", 0))
            .sample("some months", year("123456789012345.6789", 0xA05))
            .sample("all months", year(BigDecimal.TEN.pow(30).toString(), 0xFFF)));
  }

  private static BudgetYear year(String amount, int published) {
    return new BudgetYear(new BigDecimal(amount), new PublishedMonths(published));
  }
}
