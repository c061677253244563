package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.web.RequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of the interface (OpenAPI). Forms, their columns and examples are described from
 * the declarations of the forms, and the statuses from the routes; all else stands in a file.
 */
final class GatewayDescription {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUANTITY = "quantity";
  private static final String SCHEMA = "#/components/schemas/";
  private static final Set<ColumnContent> WRITTEN_AS_NUMBERS =
      Set.of(ColumnContent.REVISION, ColumnContent.MINUTES, ColumnContent.PERSONS);

  /** The kinds, those that enterprises report first. */
  private static final List<Kind> KINDS =
      Kind.all().stream().sorted(Comparator.comparing(kind -> !kind.isReport())).toList();

  private GatewayDescription() {}

  static byte[] bytes() {
    try (InputStream in = GatewayDescription.class.getResourceAsStream("openapi.json")) {
      ObjectNode api = (ObjectNode) JSON.readTree(in);
      ObjectNode post = (ObjectNode) api.at("/paths/~1v1~1reports~1{form}/post");
      describeForms((ObjectNode) post.at("/parameters/0"));
      describeBodies((ObjectNode) post.at("/requestBody/content"));
      describeAnswers(api);
      ObjectNode components = (ObjectNode) api.path("components");
      ObjectNode schemas = JSON.createObjectNode();
      KINDS.forEach(kind -> schemas.set(kind.fileName(), schema(kind)));
      components.set("schemas", schemas.setAll((ObjectNode) components.path("schemas")));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(api);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Describes the answers of each status that a route declares and that has no words of its own:
   * those of a problem.
   */
  private static void describeAnswers(ObjectNode api) {
    JsonNode problems = api.remove("problems");
    JsonNode requestId = api.remove("request_id");
    for (GatewayRoute route : GatewayRoute.values()) {
      String[] title = route.title().split(" ");
      JsonNode operation = api.path("paths").path(title[1]).path(title[0].toLowerCase(Locale.ROOT));
      ObjectNode responses = (ObjectNode) operation.path("responses");
      for (int status : new TreeSet<>(route.statuses())) {
        String code = Integer.toString(status);
        if (!responses.has(code)) {
          ObjectNode problem = problems.required(code).deepCopy();
          problem
              .withObject("/content/application~1problem+json/schema")
              .put("$ref", SCHEMA + "problem");
          responses.set(code, problem);
        }
        responses.withObject("/" + code + "/headers").set(RequestContext.REQUEST_ID, requestId);
      }
    }
  }

  private static void describeForms(ObjectNode parameter) {
    List<String> centres =
        KINDS.stream().filter(kind -> !kind.isReport()).map(Kind::fileName).toList();
    String last = centres.get(centres.size() - 1);
    String others = String.join(", ", centres.subList(0, centres.size() - 1));
    parameter.put(
        "description",
        "报表种类；"
            + String.join("、", centres)
            + " 仅限监测中心 / form; "
            + others
            + " and "
            + last
            + " are the centre's");
    ArrayNode names = ((ObjectNode) parameter.path("schema")).putArray("enum");
    KINDS.forEach(kind -> names.add(kind.fileName()));
  }

  private static void describeBodies(ObjectNode content) {
    ObjectNode json = (ObjectNode) content.path("application/json");
    ArrayNode either = ((ObjectNode) json.path("schema")).putArray("oneOf");
    either.addObject().set("anyOf", references());
    either
        .addObject()
        .put("type", "array")
        .put("minItems", 1)
        .putObject("items")
        .set("anyOf", references());
    ObjectNode examples = json.putObject("examples");
    KINDS.forEach(kind -> examples.putObject(kind.fileName()).set("value", example(kind)));
    for (Kind kind : KINDS) {
      ArrayNode list = examples.putObject(kind.fileName() + "-list").putArray("value");
      list.add(example(kind));
      if (kind == ReadingForm.KIND) {
        list.add(exampleOfRun());
      }
    }
    ObjectNode csv = ((ObjectNode) content.path("text/csv")).putObject("examples");
    KINDS.forEach(kind -> csv.putObject(kind.fileName() + "-csv").put("value", csv(kind)));
  }

  private static ArrayNode references() {
    ArrayNode references = JSON.createArrayNode();
    KINDS.forEach(kind -> references.addObject().put("$ref", SCHEMA + kind.fileName()));
    return references;
  }

  private static ObjectNode schema(Kind kind) {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    schema.put(
        "description",
        kind.fileName()
            + " 的一条记录；数字按原样读取，不作浮点转换 / a record of "
            + kind.fileName()
            + "; numbers are taken exactly as written");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (FormColumn column : kind.declaredColumns()) {
      String other = column.content() == ColumnContent.FLAG ? "boolean" : "number";
      property(properties, column.name(), column.description(), "string", other, "null");
      if (column.isNeeded()) {
        required.add(column.name());
      }
    }
    for (FormColumn field : kind.fieldsOfEvents()) {
      ObjectNode list =
          property(properties, field.name(), field.description(), "array", "null")
              .put("minItems", 1)
              .put("maxItems", ReadingForm.LONGEST_RUN);
      list.putObject("items").set("type", types("string", "number", "null"));
      ArrayNode either = schema.putArray("oneOf");
      either.addObject().putArray("required").add(QUANTITY);
      either.addObject().putArray("required").add(field.name());
    }
    if (kind.isReport()) {
      property(
              properties,
              ReportSignature.COLUMN,
              Bilingual.of(
                  "企业对本条报表（quantities 时为整条记录）的签名：算法.公钥.签名，后两项用 base64url；不属于各列",
                  "signature of the enterprise over the report, with quantities over the whole"
                      + " record: algorithm.key.signature, the latter two as base64url; no column"
                      + " of the report"),
              "string",
              "null")
          .put("maxLength", ReportSignature.LONGEST);
    }
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode property(
      ObjectNode properties, String name, Bilingual description, String... types) {
    ObjectNode property = properties.putObject(name);
    property.set("type", types(types));
    return property.put("description", description.inLine());
  }

  private static ArrayNode types(String... types) {
    ArrayNode all = JSON.createArrayNode();
    List.of(types).forEach(all::add);
    return all;
  }

  private static ObjectNode example(Kind kind) {
    ObjectNode example = JSON.createObjectNode();
    for (FormColumn column : kind.declaredColumns()) {
      String text = kind.example().get(kind.position(column.name()));
      if (text.isEmpty()) {
        example.putNull(column.name());
      } else if (column.content() == ColumnContent.FLAG) {
        example.put(column.name(), text.equals("true"));
      } else if (WRITTEN_AS_NUMBERS.contains(column.content())) {
        example.put(column.name(), Long.parseLong(text));
      } else {
        example.put(column.name(), text);
      }
    }
    return example;
  }

  /** Four quarters of an hour of another meter. */
  private static ObjectNode exampleOfRun() {
    ObjectNode run = example(ReadingForm.KIND);
    run.put("meter_id", "M01").put("carrier", "ELECTRICITY").put("flow", "CONSUMED");
    ObjectNode ordered = JSON.createObjectNode();
    run.properties()
        .forEach(
            member -> {
              if (member.getKey().equals(QUANTITY)) {
                ordered.putArray("quantities").add("12.5").add("12.75").add("0").add("13.1");
              } else {
                ordered.set(member.getKey(), member.getValue());
              }
            });
    return ordered;
  }

  /** An example as CSV. False is left empty, as most people write it. */
  private static String csv(Kind kind) {
    List<String> cells = new ArrayList<>();
    for (FormColumn column : kind.declaredColumns()) {
      String text = kind.example().get(kind.position(column.name()));
      boolean isFalse = column.content() == ColumnContent.FLAG && text.equals("false");
      cells.add(isFalse ? "" : text);
    }
    return String.join(",", kind.columns()) + "\n" + String.join(",", cells) + "\n";
  }
}
