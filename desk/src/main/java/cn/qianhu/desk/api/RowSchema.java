package cn.qianhu.desk.api;

import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.text.Bilingual;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Describes the rows of a table to readers of the API, by the declarations of its columns. */
final class RowSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String COMPONENTS = "#/components/schemas/";

  private RowSchema() {}

  /**
   * Describes an object of the columns.
   *
   * @param more what it has besides, described
   */
  static ObjectNode of(List<? extends TableColumn<?>> columns, JsonNode more) {
    ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (TableColumn<?> column : columns) {
      properties.set(column.code(), property(column.spec()));
      if (column.spec().always()) {
        required.add(column.code());
      }
    }
    more.path("properties")
        .properties()
        .forEach(one -> properties.set(one.getKey(), one.getValue()));
    more.path("required").forEach(required::add);
    return schema;
  }

  private static ObjectNode property(ColumnSpec spec) {
    ObjectNode type = type(spec);
    if (spec.remark() == null) {
      return type;
    }
    // Besides a reference nothing may stand.
    ObjectNode described = type;
    if (type.has("$ref")) {
      described = JSON.objectNode();
      described.putArray("allOf").add(type);
    }
    return described.put("description", text(spec.remark()));
  }

  private static String text(Bilingual remark) {
    return remark.en().isEmpty() ? remark.zh() : remark.zh() + " / " + remark.en();
  }

  private static ObjectNode type(ColumnSpec spec) {
    ObjectNode node = JSON.objectNode();
    switch (spec.type()) {
      case TEXT -> node.put("type", "string");
      case CODE -> codes(spec, node);
      case MONTH ->
          node.put("type", "string")
              .put("description", "月 / month")
              .put("pattern", "^[0-9]{4}-[0-9]{2}$");
      case DAY -> node.put("type", "string").put("format", "date");
      case TRUTH -> node.put("type", "boolean");
      case COUNT -> node.put("type", "integer");
      case MARKS -> node.put("type", "integer").put("minimum", 0);
      case ENERGY, MONEY, PERCENT, POINTS, AMOUNT -> node.put("$ref", COMPONENTS + "decimal");
      case TEXTS -> node.put("type", "array").putObject("items").put("type", "string");
      case CODES -> {
        codes(spec, node.put("type", "array").putObject("items"));
        node.put("minItems", 1);
      }
      case PAIRS ->
          node.put("type", "object").putObject("additionalProperties").put("type", "string");
      case PLACE -> node.put("$ref", COMPONENTS + "place");
    }
    return node;
  }

  private static void codes(ColumnSpec spec, ObjectNode node) {
    spec.codes().forEach(node.putArray("enum")::add);
  }
}
