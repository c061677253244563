package cn.qianhu.audit.directory;

import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.event.Alert;
import java.util.Optional;

/** Whom alerts and records are about: names, and the city where they are. */
public record Subjects(CodeTables codes, Roster roster) {

  private static final int PARTS_OF_TARGET = 4;
  private static final String CITY = "city";
  private static final String NAME = "subject_name";

  /**
   * Name of a region, a region's division or target, an enterprise or a project; else the code
   * itself.
   */
  public String name(String subject) {
    String[] parts = subject.split("/", -1);
    String region = codes.regions().nameZh(parts[0]);
    if (parts.length == PARTS_OF_TARGET && TargetMeasure.named(parts[3]) != null) {
      return region + target(parts[1], parts[2]) + TargetMeasure.named(parts[3]).words().zh();
    }
    if (parts.length == 2) {
      return region + codes.industries().nameZh(parts[1]);
    }
    return region.equals(subject) ? roster.nameOf(subject).orElse(subject) : region;
  }

  /** Whose target it is, where it is not all industry's or every enterprise's. */
  private String target(String scope, String industry) {
    String whose = Scope.ALL.name().equals(scope) ? "" : CodeLists.SCOPE.words(scope).zh();
    String what =
        Industries.ALL_INDUSTRY.equals(industry) ? "" : codes.industries().nameZh(industry);
    return whose + what;
  }

  /** Name of the city where the subject of an alert is; empty where it has none. */
  public String cityName(Alert alert) {
    return city(alert).map(codes.regions()::nameZh).orElse("");
  }

  /** Name of whom an alert is about: as the directory has it, or as the alert says. */
  public String name(Alert alert) {
    String known = name(alert.getSubject());
    return known.equals(alert.getSubject()) ? alert.getEvidence().getOrDefault(NAME, known) : known;
  }

  /** City that an alert is about; empty where it is about the province or nobody knows. */
  public Optional<String> city(Alert alert) {
    return Optional.ofNullable(alert.getEvidence().get(CITY))
        .or(() -> city(alert.getSubject()))
        .filter(codes.regions()::isCity);
  }

  /** Whether an alert is about a city or county, or about somebody in it. */
  public boolean isIn(Alert alert, String region) {
    return codes.regions().isCity(region)
        ? city(alert).filter(region::equals).isPresent()
        : county(alert.getSubject()).filter(region::equals).isPresent();
  }

  private Optional<String> county(String subject) {
    String first = subject.split("/", 2)[0];
    return codes.regions().isCounty(first) ? Optional.of(first) : roster.countyOf(first);
  }

  private Optional<String> city(String subject) {
    String first = subject.split("/", 2)[0];
    boolean region = codes.regions().isCity(first) || codes.regions().isCounty(first);
    return (region ? Optional.of(first) : roster.countyOf(first)).map(Regions::cityOf);
  }
}
