package cn.qianhu.audit.suspect;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.suspect.OutputLeaves;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.OutputFact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The leaves of facts, by the facts themselves: they carry the entry in force for their month. */
public final class FactLeaves implements OutputLeaves {

  private final Map<String, Leaf> outputs = new HashMap<>();
  private final Set<String> energies = new HashSet<>();

  private FactLeaves() {}

  static FactLeaves of(Stream<OutputFact> outputs, Stream<EnergyFact> energies) {
    FactLeaves leaves = new FactLeaves();
    outputs.forEach(
        fact -> leaves.outputs.put(fact.getUscc() + "/" + fact.getPeriod(), leaf(fact)));
    energies.forEach(fact -> leaves.energies.add(fact.getUscc() + "/" + fact.getPeriod()));
    return leaves;
  }

  /** The leaf of an output fact. */
  public static Leaf leaf(OutputFact fact) {
    return new Leaf(
        fact.getRegion(),
        fact.getIndustry(),
        Scope.mask(fact.getScopes().stream().map(Scope::named).toList()),
        Months.index(Months.parse(fact.getPeriod())));
  }

  @Override
  public Optional<Leaf> output(String uscc, int month) {
    return Optional.ofNullable(outputs.get(uscc + "/" + Months.text(month)));
  }

  @Override
  public boolean hasEnergy(String uscc, int month) {
    return energies.contains(uscc + "/" + Months.text(month));
  }
}
