package cn.qianhu.contract.form;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.event.EnterpriseEntry;
import java.time.YearMonth;
import java.util.List;

/** Entry of the directory of enterprises ("domain, Who is monitored"). */
public final class EnterpriseForm extends TextForm<EnterpriseEntry, EnterpriseFields> {

  private final CodeTables tables;

  public EnterpriseForm(CodeTables tables) {
    super(Kind.ENTERPRISES);
    this.tables = tables;
  }

  @Override
  public String key(List<String> texts) {
    return kind().keyPart(texts, 0);
  }

  @Override
  EnterpriseEntry typed(List<String> texts) {
    EnterpriseEntry entry = new EnterpriseEntry();
    entry.setUscc(texts.get(0));
    entry.setName(texts.get(1));
    entry.setRegion(texts.get(2));
    entry.setIndustry(texts.get(3));
    entry.setScopes(ScopeList.elements(texts.get(4)));
    entry.setTwoHigh(flag(texts.get(5)));
    entry.setCodeExempt(flag(texts.get(6)));
    entry.setValidFrom(texts.get(7));
    entry.setClosedFrom(texts.get(8).isEmpty() ? null : texts.get(8));
    return entry;
  }

  @Override
  EnterpriseEntry written(List<String> texts) {
    return EnterpriseEntry.newBuilder().setWritten(texts).build();
  }

  @Override
  List<String> written(EnterpriseEntry event) {
    return event.getWritten();
  }

  @Override
  List<String> typedTexts(EnterpriseEntry entry) {
    return List.of(
        entry.getUscc(),
        entry.getName(),
        entry.getRegion(),
        entry.getIndustry(),
        ScopeList.text(entry.getScopes()),
        flagText(entry.getTwoHigh()),
        flagText(entry.getCodeExempt()),
        entry.getValidFrom(),
        entry.getClosedFrom() == null ? "" : entry.getClosedFrom());
  }

  @Override
  FieldCheck<EnterpriseFields> check(List<String> texts) {
    Row row = new Row(kind(), texts);
    String uscc = row.required("uscc");
    String name = row.required("name");
    String county = row.required("region");
    String division = row.required("industry");
    boolean twoHigh = row.flag("two_high");
    boolean codeExempt = row.flag("code_exempt");
    YearMonth validFrom = row.month("valid_from");
    YearMonth closedFrom = row.monthOrNone("closed_from");
    if (row.malformed() != null) {
      return FieldCheck.refused(kind(), key(texts), row.malformed());
    }
    Finding badForm = Identifiers.badUscc(uscc);
    if (badForm != null) {
      return FieldCheck.refused(kind(), key(texts), badForm);
    }
    ScopeList scopes = ScopeList.read(row.text("scopes"), Scope::isEnterpriseScope);
    Rules rules =
        new Rules()
            .known(tables.regions().isCounty(county), "region", county)
            .known(tables.industries().isDivision(division), "industry", division)
            .known(scopes.unknown() == null, "scopes", scopes.unknown());
    EnterpriseFields fields =
        new EnterpriseFields(
            uscc,
            name,
            county,
            division,
            scopes.mask(),
            twoHigh,
            codeExempt,
            validFrom,
            closedFrom);
    boolean checkCharacterHolds = Uscc.checkCharacterHolds(uscc);
    return new FieldCheck<>(kind(), key(texts), fields, null, checkCharacterHolds, rules.broken());
  }
}
