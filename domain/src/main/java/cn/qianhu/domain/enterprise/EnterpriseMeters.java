package cn.qianhu.domain.enterprise;

import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.meter.MeterDay;
import cn.qianhu.domain.meter.MeterHistory;
import cn.qianhu.domain.meter.MeterMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The meters of one enterprise, as far as its readings count at a settlement. */
final class EnterpriseMeters implements MeterHistory {

  private final EnterpriseStores stores;
  private final AuthorAdmission admission;
  private final String uscc;
  private final Map<Integer, MeterMonth> months = new HashMap<>();

  /** Months of any author, by index; null while nobody asked for them. */
  private NavigableSet<Integer> reported;

  EnterpriseMeters(EnterpriseStores stores, AuthorAdmission admission, String uscc) {
    this.stores = stores;
    this.admission = admission;
    this.uscc = uscc;
  }

  @Override
  public MeterMonth month(int month) {
    return months.computeIfAbsent(month, each -> admission.meters(authors(each)));
  }

  @Override
  public void eachDay(int month, Consumer<MeterDay> visitor) {
    admission.eachDay(authors(month), visitor);
  }

  /**
   * Whether the meter had a counting reading before; the months of the authors are asked one by
   * one, because of a day that several reported the first reading counts, whosever it is.
   */
  @Override
  public boolean countsBefore(String meterId, int month) {
    for (int earlier : reported().headSet(month, false).descendingSet()) {
      for (EnterpriseMonth author : authors(earlier)) {
        if (!author.metered.isEmpty() && !admission.metersOf(author).of(meterId).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private NavigableSet<Integer> reported() {
    if (reported == null) {
      reported = new TreeSet<>();
      stores.eachMonth(uscc, of -> reported.add(of.month()));
    }
    return reported;
  }

  private List<EnterpriseMonth> authors(int month) {
    return admission.counting(new MonthOf(uscc, month)).authors();
  }
}
