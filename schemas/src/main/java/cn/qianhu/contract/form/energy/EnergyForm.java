package cn.qianhu.contract.form.energy;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.Amounts;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Identifiers;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.Row;
import cn.qianhu.contract.form.RuleChain;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.form.TextForm;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.EnergyStatement;
import cn.qianhu.event.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Monthly statement of one energy carrier (能源消费). */
public final class EnergyForm extends TextForm<EnergyStatement, StatementFields>
    implements ReportForm {

  public static final Kind KIND =
      Kind.named("energy", "能源报表", "energy")
          .number(4)
          .on("reports.energy", "Monthly statements of energy.")
          .facts("uscc/period", "Energy that counts.")
          .reported()
          .claims("uscc", "period", "carrier", "revision")
          .needed("revision")
          .columns(
              SharedColumns.REPORT_ID,
              SharedColumns.USCC,
              SharedColumns.PERIOD,
              SharedColumns.CARRIER,
              SharedColumns.REVISION,
              SharedColumns.REPORTED_AT,
              SharedColumns.WITHDRAWN,
              quantity("consumption", "消费量", "consumption"),
              quantity("feedstock", "其中用作原料的部分", "of it, used as feedstock")
                  .partOf("consumption")
                  .contradicts(
                      "大于 consumption：请核对消费量与" + EnergyMeasures.FEEDSTOCK.words().zh() + "。",
                      "is greater than consumption; check both."),
              quantity("conversion_output", "加工转换产出", "output of energy conversion"),
              quantity("recovery", "回收利用", "energy recovered"),
              quantity("renewable", "消费量中的可再生能源电力", "of the consumption, renewable electricity")
                  .partOf("consumption")
                  .contradicts(
                      "大于 consumption，或所报能源品种不是 ELECTRICITY：请核对可再生能源电力。",
                      "is greater than consumption, or stands on a carrier other than ELECTRICITY;"
                          + " check both."))
          .example(
              "E-000002",
              "91370406RHEK2HAG96",
              "2021-01",
              "RAW_COAL",
              "1",
              "2021-02-01T09:15:00+08:00",
              "false",
              "2365.7694",
              "0.0000",
              "0.0000",
              "0.0000",
              "0.0000")
          .declared();

  private final Carriers carriers;

  /** Judging by the tables shipped with this version. */
  public EnergyForm() {
    this(CodeTables.standard().carriers());
  }

  public EnergyForm(Carriers carriers) {
    super(KIND, EnergyStatement.class);
    this.carriers = carriers;
  }

  @Override
  public Class<EnergyFact> factClass() {
    return EnergyFact.class;
  }

  /** Carriers that rest on readings name no report. */
  @Override
  public Map<String, Source> reportsIn(SpecificRecord fact) {
    Map<String, Source> named = new TreeMap<>();
    for (CarrierFact carrier : ((EnergyFact) fact).getCarriers()) {
      if (!carrier.getSources().isEmpty()) {
        named.put(carrier.getCarrier(), carrier.getSources().get(0));
      }
    }
    return named;
  }

  @Override
  public List<MeasureSpec> measures() {
    return EnergyMeasures.all();
  }

  @Override
  public List<AlertRule> alertRules() {
    return Stream.concat(EnergyAlertRules.all().stream(), TwoHighAlertRules.all().stream())
        .toList();
  }

  @Override
  public EnergyForm judgingBy(CodeTables tables) {
    return new EnergyForm(tables.carriers());
  }

  @Override
  protected FieldCheck<StatementFields> check(Row row) {
    ReportHead head = row.head();
    String carrier = row.required("carrier");
    Amounts amounts = row.amounts(head);
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    Finding badForm = Identifiers.badUscc(head.uscc());
    if (badForm != null) {
      return refused(row, badForm);
    }
    Amount renewable = amounts.of("renewable");
    boolean mayBeRenewable = carrier.equals(Carrier.ELECTRICITY) || renewable.units() <= 0;
    RuleChain rules =
        new RuleChain()
            .codeExists(carriers.contains(carrier), "carrier", carrier)
            .periodInRange(head)
            .amounts(amounts)
            .consistent(mayBeRenewable, renewable);
    long[] units = amounts.units();
    StatementFields fields =
        new StatementFields(
            row.withTexts(head, rules), carrier, units[0], units[1], units[2], units[3], units[4]);
    return judged(row, head.uscc(), fields, rules);
  }

  /** An amount of the carrier, in its unit. */
  private static FormColumn quantity(String name, String zh, String en) {
    return FormColumn.quantity(name)
        .described(
            zh + "，该品种的计量单位，最多四位小数", en + ", in the unit of the carrier, at most 4 decimals");
  }
}
