package cn.qianhu.audit.explain;

import cn.qianhu.audit.table.AmountsFact;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All facts of a state of knowledge, in all registered forms. */
public final class Facts {

  private Facts() {}

  public static List<SubjectFact> of(ResultSource results) {
    return Forms.registered().stream()
        .filter(form -> form.kind().hasFacts())
        .flatMap(form -> facts(form, results))
        .toList();
  }

  private static Stream<SubjectFact> facts(ReportForm form, ResultSource results) {
    return form.kind().equals(EnergyForm.KIND)
        ? results.stream(Topics.FACTS_ENERGY, EnergyFact.class).map(Facts::energy)
        : results.stream(Topics.factsOf(form.kind()), form.factClass())
            .map(record -> amounts(new AmountsFact(form.kind(), record)));
  }

  private static SubjectFact amounts(AmountsFact fact) {
    String form = fact.kind().fileName();
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    for (MeasureSpec measure : Measures.ofFamily(form)) {
      if (measure.parts().isEmpty()) {
        amounts.put(measure.code(), fact.figure(measure));
      }
    }
    return new SubjectFact(
        form,
        fact.subject(),
        fact.period(),
        fact.region(),
        fact.industry(),
        new TreeSet<>(fact.scopes()),
        amounts,
        new TreeMap<>(),
        new TreeMap<>(),
        fact.sources());
  }

  private static SubjectFact energy(EnergyFact fact) {
    List<CarrierFact> carriers = fact.getCarriers();
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    for (MeasureSpec measure : Measures.ofFamily(EnergyForm.KIND.fileName())) {
      amounts.put(measure.code(), sum(carriers, measure));
    }
    SortedMap<String, String> factors = new TreeMap<>();
    SortedMap<String, String> basis = new TreeMap<>();
    List<Source> sources = new ArrayList<>();
    for (CarrierFact carrier : carriers) {
      factors.put(carrier.getCarrier(), carrier.getFactor());
      basis.put(carrier.getCarrier(), carrier.getBasis());
      sources.addAll(carrier.getSources());
    }
    return new SubjectFact(
        EnergyForm.KIND.fileName(),
        fact.getUscc(),
        fact.getPeriod(),
        fact.getRegion(),
        fact.getIndustry(),
        new TreeSet<>(fact.getScopes()),
        amounts,
        factors,
        basis,
        sources);
  }

  private static BigDecimal sum(Collection<CarrierFact> carriers, MeasureSpec measure) {
    return carriers.stream()
        .map(carrier -> CarrierNodes.amount(carrier, measure))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
