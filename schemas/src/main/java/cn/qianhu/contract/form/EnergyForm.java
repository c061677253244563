package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.event.EnergyStatement;
import java.util.List;

/** Monthly statement of one energy carrier (能源消费). */
public final class EnergyForm extends TextForm<EnergyStatement, StatementFields> {

  private final Carriers carriers;

  public EnergyForm(Carriers carriers) {
    super(Kind.ENERGY);
    this.carriers = carriers;
  }

  @Override
  public String key(List<String> texts) {
    return kind().keyPart(texts, 0);
  }

  @Override
  EnergyStatement typed(List<String> texts) {
    EnergyStatement statement = new EnergyStatement();
    statement.setReportId(texts.get(0));
    statement.setUscc(texts.get(1));
    statement.setPeriod(texts.get(2));
    statement.setCarrier(texts.get(3));
    statement.setRevision(longOrZero(texts.get(4)));
    statement.setReportedAt(Instants.toMillis(texts.get(5)));
    statement.setWithdrawn(flag(texts.get(6)));
    statement.setConsumption(quantity(texts.get(7)));
    statement.setFeedstock(quantity(texts.get(8)));
    statement.setConversionOutput(quantity(texts.get(9)));
    statement.setRecovery(quantity(texts.get(10)));
    statement.setRenewable(quantity(texts.get(11)));
    return statement;
  }

  @Override
  EnergyStatement written(List<String> texts) {
    return EnergyStatement.newBuilder().setWritten(texts).build();
  }

  @Override
  List<String> written(EnergyStatement event) {
    return event.getWritten();
  }

  @Override
  List<String> typedTexts(EnergyStatement statement) {
    return List.of(
        statement.getReportId(),
        statement.getUscc(),
        statement.getPeriod(),
        statement.getCarrier(),
        textUnlessZero(statement.getRevision()),
        Instants.ofMillis(statement.getReportedAt()),
        flagText(statement.getWithdrawn()),
        quantityText(statement.getConsumption()),
        quantityText(statement.getFeedstock()),
        quantityText(statement.getConversionOutput()),
        quantityText(statement.getRecovery()),
        quantityText(statement.getRenewable()));
  }

  @Override
  FieldCheck<StatementFields> check(List<String> texts) {
    Row row = new Row(kind(), texts);
    ReportHead head = row.head();
    String carrier = row.required("carrier");
    Amount consumption = row.amount("consumption", Amount.QUANTITY, head);
    Amount feedstock = row.amount("feedstock", Amount.QUANTITY, head);
    Amount conversion = row.amount("conversion_output", Amount.QUANTITY, head);
    Amount recovery = row.amount("recovery", Amount.QUANTITY, head);
    Amount renewable = row.amount("renewable", Amount.QUANTITY, head);
    if (row.malformed() != null) {
      return FieldCheck.refused(kind(), key(texts), row.malformed());
    }
    Finding badForm = Identifiers.badUscc(head.uscc());
    if (badForm != null) {
      return FieldCheck.refused(kind(), key(texts), badForm);
    }
    boolean mayBeRenewable = carrier.equals(Carrier.ELECTRICITY) || renewable.units() <= 0;
    Rules rules =
        new Rules()
            .known(carriers.contains(carrier), "carrier", carrier)
            .periodInRange(head)
            .notNegative(consumption, feedstock, conversion, recovery, renewable)
            .partOf(consumption, feedstock)
            .partOf(consumption, renewable)
            .consistent(mayBeRenewable, "renewable", renewable.text());
    StatementFields fields =
        new StatementFields(
            head,
            carrier,
            consumption.units(),
            feedstock.units(),
            conversion.units(),
            recovery.units(),
            renewable.units());
    boolean checkCharacterHolds = Uscc.checkCharacterHolds(head.uscc());
    return new FieldCheck<>(kind(), key(texts), fields, null, checkCharacterHolds, rules.broken());
  }
}
