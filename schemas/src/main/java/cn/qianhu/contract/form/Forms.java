package cn.qianhu.contract.form;

import cn.qianhu.contract.code.CodeTables;

/** All forms, judging by one set of code tables. */
public record Forms(
    EnterpriseForm enterprises,
    ProjectForm projects,
    OutputForm output,
    InvestmentForm investment,
    EnergyForm energy,
    ReadingForm readings,
    QuotaForm quota) {

  private static final Forms STANDARD = of(CodeTables.standard());

  /** The forms with the tables shipped with this version. */
  public static Forms standard() {
    return STANDARD;
  }

  public static Forms of(CodeTables tables) {
    return new Forms(
        new EnterpriseForm(tables),
        new ProjectForm(tables),
        new OutputForm(),
        new InvestmentForm(),
        new EnergyForm(tables.carriers()),
        new ReadingForm(tables.carriers()),
        new QuotaForm());
  }

  public Form<?> of(Kind kind) {
    return switch (kind) {
      case ENTERPRISES -> enterprises;
      case PROJECTS -> projects;
      case OUTPUT -> output;
      case INVESTMENT -> investment;
      case ENERGY -> energy;
      case READINGS -> readings;
      case QUOTA -> quota;
    };
  }
}
