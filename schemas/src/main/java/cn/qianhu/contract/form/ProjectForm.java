package cn.qianhu.contract.form;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.event.ProjectEntry;
import java.util.List;

/** Entry of the directory of projects ("domain, Who is monitored"). */
public final class ProjectForm extends TextForm<ProjectEntry, ProjectFields> {

  private final CodeTables tables;

  public ProjectForm(CodeTables tables) {
    super(Kind.PROJECTS);
    this.tables = tables;
  }

  @Override
  public String key(List<String> texts) {
    return kind().keyPart(texts, 0) + "/" + kind().keyPart(texts, 1);
  }

  @Override
  ProjectEntry typed(List<String> texts) {
    ProjectEntry entry = new ProjectEntry();
    entry.setProjectCode(texts.get(0));
    entry.setPlanYear(intOrZero(texts.get(1)));
    entry.setUscc(texts.get(2));
    entry.setName(texts.get(3));
    entry.setRegion(texts.get(4));
    entry.setIndustry(texts.get(5));
    entry.setLevels(ScopeList.elements(texts.get(6)));
    entry.setTotalInvestment(money(texts.get(7)));
    entry.setPlanInvestment(money(texts.get(8)));
    return entry;
  }

  @Override
  ProjectEntry written(List<String> texts) {
    return ProjectEntry.newBuilder().setWritten(texts).build();
  }

  @Override
  List<String> written(ProjectEntry event) {
    return event.getWritten();
  }

  @Override
  List<String> typedTexts(ProjectEntry entry) {
    return List.of(
        entry.getProjectCode(),
        textUnlessZero(entry.getPlanYear()),
        entry.getUscc(),
        entry.getName(),
        entry.getRegion(),
        entry.getIndustry(),
        ScopeList.text(entry.getLevels()),
        moneyText(entry.getTotalInvestment()),
        moneyText(entry.getPlanInvestment()));
  }

  @Override
  FieldCheck<ProjectFields> check(List<String> texts) {
    Row row = new Row(kind(), texts);
    String projectCode = row.required("project_code");
    int planYear = row.year("plan_year");
    String uscc = row.required("uscc");
    String name = row.required("name");
    String county = row.required("region");
    String division = row.required("industry");
    Amount total = row.amount("total_investment", Amount.MONEY);
    Amount plan = row.amount("plan_investment", Amount.MONEY);
    if (row.malformed() != null) {
      return FieldCheck.refused(kind(), key(texts), row.malformed());
    }
    Finding badForm =
        Identifiers.first(Identifiers.badProjectCode(projectCode), Identifiers.badUscc(uscc));
    if (badForm != null) {
      return FieldCheck.refused(kind(), key(texts), badForm);
    }
    ScopeList levels = ScopeList.read(row.text("levels"), Scope::isProjectLevel);
    Rules rules =
        new Rules()
            .known(tables.regions().isCounty(county), "region", county)
            .known(tables.industries().isDivision(division), "industry", division)
            .known(levels.unknown() == null, "levels", levels.unknown())
            .notNegative(total, plan);
    ProjectFields fields =
        new ProjectFields(
            projectCode,
            planYear,
            uscc,
            name,
            county,
            division,
            levels.mask(),
            total.units(),
            plan.units());
    boolean checkCharacterHolds = Uscc.checkCharacterHolds(uscc);
    return new FieldCheck<>(kind(), key(texts), fields, null, checkCharacterHolds, rules.broken());
  }
}
