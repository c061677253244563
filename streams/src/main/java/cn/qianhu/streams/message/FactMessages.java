package cn.qianhu.streams.message;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.form.CountingReport;
import cn.qianhu.domain.form.EnterpriseFact;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.form.energy.CarrierEnergy;
import cn.qianhu.domain.form.energy.MonthEnergy;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.Fact;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Facts as events of the contract. A form with events of its own for its facts is registered here;
 * the facts of all others are published as amounts by column.
 */
final class FactMessages {

  private static final int LEAF_SCALE = 6;

  /** Makes the record of a form's fact. */
  private interface Writer<X> {

    SpecificRecord event(EnterpriseFact<X> fact);
  }

  private static final Writer<CountingReport<OutputFields>> OUTPUT = FactMessages::output;
  private static final Writer<MonthEnergy> ENERGY = FactMessages::energy;

  private static final Map<Kind, Writer<?>> OF_THEIR_OWN =
      Map.of(OutputForm.KIND, OUTPUT, EnergyForm.KIND, ENERGY);

  private FactMessages() {}

  @SuppressWarnings("unchecked") // A form makes facts of one type only.
  static <X> SpecificRecord of(MonthlyForm<?, X> form, EnterpriseFact<X> fact) {
    Writer<X> own = (Writer<X>) OF_THEIR_OWN.get(form.kind());
    return own == null ? amounts(form, fact) : own.event(fact);
  }

  private static <X> Fact amounts(MonthlyForm<?, X> form, EnterpriseFact<X> fact) {
    EnterpriseFields entry = fact.entry();
    ReportedAmounts reported = form.amounts(fact.fact());
    Map<String, Long> amounts = new LinkedHashMap<>();
    for (FormColumn column : form.kind().amounts()) {
      amounts.put(column.name(), reported.amount(column.name()));
    }
    return Fact.newBuilder()
        .setForm(form.kind().fileName())
        .setUscc(fact.uscc())
        .setPeriod(Months.text(fact.month()))
        .setRegion(entry.county())
        .setIndustry(entry.division())
        .setScopes(scopes(entry.scopes()))
        .setAmounts(amounts)
        .setSources(List.of(source(reported.source())))
        .build();
  }

  private static OutputFact output(EnterpriseFact<CountingReport<OutputFields>> fact) {
    EnterpriseFields entry = fact.entry();
    OutputFields output = fact.fact().fields();
    return OutputFact.newBuilder()
        .setUscc(fact.uscc())
        .setPeriod(Months.text(fact.month()))
        .setRegion(entry.county())
        .setIndustry(entry.division())
        .setScopes(scopes(entry.scopes()))
        .setGrossOutput(output.grossOutput())
        .setSalesOutput(output.salesOutput())
        .setExportDelivery(output.exportDelivery())
        .setRevenue(output.revenue())
        .setProfit(output.profit())
        .setEmployees(output.employees())
        .setSources(List.of(source(fact.fact().source())))
        .build();
  }

  private static EnergyFact energy(EnterpriseFact<MonthEnergy> fact) {
    EnterpriseFields entry = fact.entry();
    return EnergyFact.newBuilder()
        .setUscc(fact.uscc())
        .setPeriod(Months.text(fact.month()))
        .setRegion(entry.county())
        .setIndustry(entry.division())
        .setScopes(scopes(entry.scopes()))
        .setCarriers(fact.fact().carriers().stream().map(FactMessages::carrier).toList())
        .build();
  }

  private static CarrierFact carrier(CarrierEnergy energy) {
    return CarrierFact.newBuilder()
        .setCarrier(energy.carrier())
        .setBasis(energy.provisional() ? "READINGS" : "STATEMENT")
        .setFactor(energy.factor().toPlainString())
        .setComprehensive(leaf(energy.figures().comprehensive()))
        .setFeedstock(leaf(energy.figures().feedstock()))
        .setCoal(leaf(energy.figures().coal()))
        .setElectricity(leaf(energy.figures().electricity()))
        .setRenewable(leaf(energy.figures().renewable()))
        .setSources(energy.sources().stream().map(FactMessages::source).toList())
        .setDoubtfulFeedstock(energy.doubtfulText())
        .build();
  }

  private static String leaf(BigInteger figure) {
    return new BigDecimal(figure, LEAF_SCALE).toPlainString();
  }

  /** The fact of a project and month. */
  static InvestmentFact investment(
      int month, ProjectFields entry, InvestmentFields report, ReportRef source) {
    return InvestmentFact.newBuilder()
        .setProjectCode(report.projectCode())
        .setUscc(report.head().uscc())
        .setPeriod(Months.text(month))
        .setRegion(entry.county())
        .setIndustry(entry.division())
        .setLevels(scopes(entry.levels()))
        .setCompleted(report.completed())
        .setTechnical(report.technical())
        .setEquipment(report.equipment())
        .setStatus(report.status().name())
        .setSources(List.of(source(source)))
        .build();
  }

  static Source source(ReportRef at) {
    return at.record().source(ResultMessages.textOf(at.reportId()));
  }

  private static List<String> scopes(int mask) {
    return Scope.of(mask).stream().map(Scope::name).toList();
  }
}
