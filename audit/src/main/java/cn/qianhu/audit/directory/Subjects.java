package cn.qianhu.audit.directory;

import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.event.Alert;
import java.util.Optional;

/** The subjects of alerts and records: their names, and the city that they are in. */
public record Subjects(CodeTables codes, Roster roster) {

  private static final int PARTS_OF_TARGET = 3;
  private static final String CITY = "city";
  private static final String NAME = "subject_name";

  /**
   * Name of a region, a region's division or target, an enterprise, with its carrier or meter, or a
   * project; else the code itself.
   */
  public String name(String subject) {
    WholeAndPart apart = WholeAndPart.of(subject);
    return codes.regions().contains(apart.whole())
        ? ofRegion(apart)
        : roster.nameOf(apart.whole()).map(name -> name + of(apart)).orElse(subject);
  }

  private String ofRegion(WholeAndPart apart) {
    String region = codes.regions().nameZh(apart.whole());
    String[] parts = apart.part().split("/", -1);
    if (parts.length == PARTS_OF_TARGET && TargetMeasure.named(parts[2]) != null) {
      return region + target(parts[0], parts[1]) + TargetMeasure.named(parts[2]).words().zh();
    }
    return apart.hasPart() ? region + codes.industries().nameZh(apart.part()) : region;
  }

  private String of(WholeAndPart apart) {
    return apart.hasPart() ? " " + apart.partOfEnterpriseZh(codes.carriers()) : "";
  }

  /**
   * The scope or industry that a target is for, where it is not all industry or every enterprise.
   */
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
    WholeAndPart apart = WholeAndPart.of(alert.getSubject());
    String said = alert.getEvidence().get(NAME);
    return known.equals(alert.getSubject()) && said != null ? said + of(apart) : known;
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
    String first = WholeAndPart.of(subject).whole();
    return codes.regions().isCounty(first) ? Optional.of(first) : roster.countyOf(first);
  }

  private Optional<String> city(String subject) {
    String first = WholeAndPart.of(subject).whole();
    boolean region = codes.regions().isCity(first) || codes.regions().isCounty(first);
    return (region ? Optional.of(first) : roster.countyOf(first)).map(Regions::cityOf);
  }
}
