package cn.qianhu.desk.api;

import cn.qianhu.audit.vocabulary.Vocabulary;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.code.CodeNames;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.measure.MeasureSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The codes that figures stand under, with their names. */
final class Catalogue {

  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<String, Industry> industries = new LinkedHashMap<>();
  private final List<ScopeTerm> scopes = new ArrayList<>();
  private final Map<String, MeasureTerm> measures = new LinkedHashMap<>();
  private final List<RuleTerm> rules = new ArrayList<>();
  private final List<CarrierTerm> carriers = new ArrayList<>();
  private final List<Vocabulary.Term> words = Vocabulary.terms();
  private final SiteTerm site;
  private final String exampleCity;
  private final CodeNames names;

  /**
   * A region.
   *
   * @param level province, city or county
   * @param parent null of the province
   */
  record Region(String code, String name, String nameEn, String level, String parent) {}

  /**
   * An industry.
   *
   * @param shortZh for narrow places; null where the name is short
   * @param level all, section or division
   * @param parent null of all
   */
  record Industry(
      String code, String nameZh, String nameEn, String shortZh, String level, String parent) {}

  record ScopeTerm(String code, String zh, String en) {}

  /**
   * A measure.
   *
   * @param family output, investment, energy or derived
   * @param digits after the point, as published
   */
  record MeasureTerm(
      String code, String zh, String en, String unitZh, String unitEn, String family, int digits) {

    static MeasureTerm of(MeasureSpec measure) {
      return new MeasureTerm(
          measure.code(),
          measure.words().zh(),
          measure.words().en(),
          measure.unit().words().zh(),
          measure.unit().words().en(),
          measure.family(),
          measure.digits());
    }
  }

  /**
   * A measure that a target may be set for.
   *
   * @param unitZh what it is counted in
   */
  record TargetMeasureTerm(String code, String zh, String en, String unitZh, String unitEn) {

    static TargetMeasureTerm of(TargetMeasure measure) {
      return new TargetMeasureTerm(
          measure.name(),
          measure.words().zh(),
          measure.words().en(),
          measure.unit().words().zh(),
          measure.unit().words().en());
    }
  }

  /**
   * Whose figures they are.
   *
   * @param region its own province
   * @param digest of its files that decide figures
   */
  record SiteTerm(String region, String zh, String en, String digest) {}

  record RuleTerm(String rule, String kind, String zh, String en) {}

  record CarrierTerm(String code, String zh, String en, String unit) {}

  /** The whole catalogue, as it is sent. */
  record Codes(
      SiteTerm site,
      List<Region> regions,
      List<Industry> industries,
      List<ScopeTerm> scopes,
      List<MeasureTerm> measures,
      List<TargetMeasureTerm> targetMeasures,
      List<RuleTerm> alertRules,
      List<CarrierTerm> carriers,
      List<Vocabulary.Term> words,
      List<Vocabulary.EvidenceTerm> evidence) {}

  Catalogue(Site site) {
    CodeTables tables = site.tables();
    this.site = new SiteTerm(site.province(), site.nameZh(), site.nameEn(), site.digest());
    exampleCity = tables.regions().exampleCity();
    names = tables.names();
    addRegions(tables.regions());
    addIndustries(tables.industries());
    tables
        .carriers()
        .codes()
        .forEach(
            code -> {
              var carrier = tables.carriers().get(code);
              carriers.add(
                  new CarrierTerm(code, carrier.nameZh(), CodeNames.carrier(code), carrier.unit()));
            });
    for (MeasureSpec measure : Measures.all()) {
      measures.put(measure.code(), MeasureTerm.of(measure));
    }
    for (AlertRule rule : AlertRules.all()) {
      rules.add(
          new RuleTerm(rule.code(), rule.kind().name(), rule.words().zh(), rule.words().en()));
    }
    words.stream()
        .filter(term -> term.list().equals("scope"))
        .forEach(term -> scopes.add(new ScopeTerm(term.code(), term.zh(), term.en())));
  }

  /** The site's own, which a question may begin with. */
  String province() {
    return site.region();
  }

  private void addRegions(Regions table) {
    new TreeSet<>(table.provinces())
        .forEach(
            code ->
                add(new Region(code, table.nameZh(code), names.english(code), "province", null)));
    table
        .cities()
        .forEach(
            code ->
                add(
                    new Region(
                        code,
                        table.nameZh(code),
                        names.english(code),
                        "city",
                        Regions.provinceOf(code))));
    table
        .counties()
        .forEach(
            code ->
                add(
                    new Region(
                        code,
                        table.nameZh(code),
                        names.english(code),
                        "county",
                        Regions.cityOf(code))));
  }

  private void add(Region region) {
    regions.put(region.code(), region);
  }

  private void addIndustries(Industries table) {
    String all = Industries.ALL_INDUSTRY;
    add(industry(table, all, "all", null));
    new TreeSet<>(table.divisions().stream().map(table::sectionOf).toList())
        .forEach(code -> add(industry(table, code, "section", all)));
    table
        .divisions()
        .forEach(code -> add(industry(table, code, "division", table.sectionOf(code))));
  }

  private Industry industry(Industries table, String code, String level, String parent) {
    return new Industry(
        code, table.nameZh(code), names.english(code), names.shortChinese(code), level, parent);
  }

  private void add(Industry industry) {
    industries.put(industry.code(), industry);
  }

  Codes codes() {
    return new Codes(
        site,
        List.copyOf(regions.values()),
        List.copyOf(industries.values()),
        scopes,
        List.copyOf(measures.values()),
        Arrays.stream(TargetMeasure.values()).map(TargetMeasureTerm::of).toList(),
        rules,
        carriers,
        words,
        Vocabulary.evidence());
  }

  boolean isRegion(String code) {
    return regions.containsKey(code);
  }

  boolean isIndustry(String code) {
    return industries.containsKey(code);
  }

  boolean isMeasure(String code) {
    return measures.containsKey(code);
  }

  boolean isRule(String code) {
    return rules.stream().anyMatch(rule -> rule.rule().equals(code));
  }

  List<String> sections() {
    return industries.values().stream()
        .filter(industry -> industry.level().equals("section"))
        .map(Industry::code)
        .toList();
  }

  /** The cities of a province, the counties of a city. */
  List<String> childrenOf(String region) {
    return regions.values().stream()
        .filter(child -> region.equals(child.parent()))
        .map(Region::code)
        .toList();
  }

  /**
   * The regions that a question asks for, or their parts in their place; null for all.
   *
   * @throws cn.qianhu.web.ProblemException for a region that there is not
   */
  Set<String> regions(ApiQuery query) {
    Set<String> named = query.codes("region", this::isRegion, "GB/T 2260");
    if (query.oneOf("regions", "children"::equals, "children").isEmpty()) {
      return named;
    }
    if (named == null) {
      throw ApiQuery.refusal("regions", "children", "children + region=…");
    }
    return named.stream()
        .flatMap(region -> childrenOf(region).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The cities that a question asks for; null for all. */
  Set<String> cities(ApiQuery query) {
    return query.codes("city", this::isRegion, exampleCity + ", …");
  }

  /** Name of a region, or the code itself. */
  String regionName(String code) {
    return regions.containsKey(code) ? regions.get(code).name() : code;
  }

  /** Name of an industry, or the code itself. */
  String industryName(String code) {
    return industries.containsKey(code) ? industries.get(code).nameZh() : code;
  }
}
