package cn.qianhu.streams.form;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.event.Source;
import java.util.List;

/** What the events of all facts have in common. */
public final class FactEvents {

  private FactEvents() {}

  public static Source source(ReportRef at) {
    return new Source(
        at.topic(), at.partition(), at.offset(), at.reportId() == null ? "" : at.reportId());
  }

  public static List<String> scopes(int mask) {
    return Scope.of(mask).stream().map(Scope::name).toList();
  }
}
