package cn.qianhu.audit.explain.render;

import cn.qianhu.audit.explain.CrossCheck;
import cn.qianhu.audit.explain.Explanation;
import cn.qianhu.audit.explain.ExplanationNode;
import cn.qianhu.audit.explain.LeafSubject;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.table.SuspectsColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.suspect.Suspect;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * An explanation as JSON, whole. Amounts are text, so that no reader makes binary fractions of
 * them; what is absent is left out.
 */
public final class JsonRendering {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;
  private final Explanation explanation;

  private JsonRendering(JsonGenerator out, Explanation explanation) {
    this.out = out;
    this.explanation = explanation;
  }

  /** Writes an explanation; the writer stays open. */
  public static void write(Explanation explanation, Writer writer) {
    try (JsonGenerator out = JSON.createGenerator(writer)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.useDefaultPrettyPrinter();
      new JsonRendering(out, explanation).explanation();
    } catch (IOException e) {
      throw new UncheckedIOException("The explanation cannot be written.", e);
    }
  }

  private void explanation() throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("asked");
    for (String part : explanation.asked()) {
      out.writeString(part);
    }
    out.writeEndArray();
    out.writeBooleanField("agrees", explanation.agrees());
    out.writeNumberField("checks", explanation.checks());
    differences(explanation.differences());
    suspects();
    out.writeFieldName("figure");
    node(explanation.root());
    out.writeEndObject();
  }

  private void differences(List<Explanation.CheckDifference> differences) throws IOException {
    out.writeArrayFieldStart("differences");
    for (Explanation.CheckDifference difference : differences) {
      out.writeStartObject();
      label("label", difference.label());
      out.writeStringField("worked_out", difference.worked());
      out.writeStringField("against", name(difference.check().against()));
      out.writeStringField("stated", difference.check().stated());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** Writes the sentence about suspect reports in the figure; nothing where there are none. */
  private void suspects() throws IOException {
    if (explanation.suspects().isEmpty()) {
      return;
    }
    Bilingual sentence = SuspectWords.sentence(explanation.suspects());
    out.writeStringField("suspect_zh", sentence.zh());
    out.writeStringField("suspect_en", sentence.en());
    out.writeArrayFieldStart("suspects");
    for (Suspect suspect : explanation.suspects()) {
      out.writeStartObject();
      out.writeStringField("uscc", suspect.uscc());
      out.writeStringField("name", explanation.nameOf(suspect));
      out.writeStringField("period", Months.text(suspect.month()));
      out.writeStringField("rule", suspect.rule().code());
      out.writeEndObject();
    }
    out.writeEndArray();
    without();
  }

  /**
   * Writes the output without suspect reports, as in the cell's row of the table of suspect cells.
   */
  private void without() throws IOException {
    if (explanation.without() == null) {
      return;
    }
    out.writeObjectFieldStart("without");
    for (SuspectsColumn column : SuspectsColumn.values()) {
      Object figure = column.of(explanation.without());
      if (figure instanceof Integer count) {
        out.writeNumberField(column.code(), count);
      } else {
        text(column.code(), (String) figure);
      }
    }
    out.writeEndObject();
  }

  private void node(ExplanationNode node) throws IOException {
    out.writeStartObject();
    label("label", node.label());
    text("symbol", node.symbol());
    text("amount", node.amount() == null ? null : node.amount().toPlainString());
    text("text", node.text());
    if (node.unit() != null) {
      label("unit", node.unit());
    }
    out.writeStringField("relation", name(node.relation()));
    if (node.formula() != null) {
      out.writeStringField("formula", node.formula().zh());
      out.writeStringField("formula_en", node.formula().en());
    }
    if (node.subject() != null) {
      subject(node.subject());
    }
    if (explanation.isSuspect(node)) {
      out.writeBooleanField("suspect", true);
    }
    checks(node.checks());
    origins(node.origins());
    if (!node.children().isEmpty()) {
      out.writeArrayFieldStart("children");
      for (ExplanationNode child : node.children()) {
        node(child);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void subject(LeafSubject subject) throws IOException {
    out.writeObjectFieldStart("subject");
    text("form", subject.form());
    text("id", subject.id());
    text("name", subject.name());
    text("period", subject.period());
    text("region", subject.region());
    text("industry", subject.industry());
    out.writeEndObject();
  }

  private void checks(List<CrossCheck> checks) throws IOException {
    if (checks.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("checks");
    for (CrossCheck crossCheck : checks) {
      out.writeStartObject();
      out.writeStringField("against", name(crossCheck.against()));
      out.writeStringField("stated", crossCheck.stated());
      out.writeBooleanField("agrees", crossCheck.agrees());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void origins(List<Origin> origins) throws IOException {
    if (origins.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("origins");
    for (Origin origin : origins) {
      out.writeStartObject();
      out.writeStringField("role", name(origin.role()));
      out.writeStringField("topic", origin.topic());
      out.writeNumberField("partition", origin.partition());
      out.writeNumberField("offset", origin.first());
      if (origin.last() != origin.first()) {
        out.writeNumberField("last_offset", origin.last());
        out.writeNumberField("records", origin.records());
      }
      text("id", origin.id());
      if (origin.revision() != null) {
        out.writeNumberField("revision", origin.revision());
      }
      text("reported_at", origin.reportedAt());
      text("received", origin.received() == null ? null : Times.exact(origin.received()));
      text("signer", origin.signer().isEmpty() ? null : origin.signer());
      text("from", origin.from());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void label(String field, Bilingual label) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("zh", label.zh());
    out.writeStringField("en", label.en());
    out.writeEndObject();
  }

  private void text(String field, String text) throws IOException {
    if (text != null) {
      out.writeStringField(field, text);
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
