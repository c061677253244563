package cn.qianhu.desk.api;

import cn.qianhu.web.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The description of the API: what {@code openapi.json} says of routes and rows as declared. */
final class ApiDescription {

  private static final Map<String, DeskTable<?>> ROWS =
      Map.of(
          "indicator", CellEndpoints.INDICATORS,
          "coverage", CellEndpoints.COVERAGE,
          "balance", BalancesEndpoint.TABLE,
          "account", LedgerEndpoints.TABLE,
          "alert", AlertEndpoints.TABLE,
          "enterprise", EnterpriseEndpoints.ENTERPRISES,
          "missing", EnterpriseEndpoints.MISSING,
          "rejection", RejectionsEndpoint.TABLE,
          "project", ProjectEndpoints.TABLE,
          "project_whole", ProjectEndpoints.TABLE);

  private ApiDescription() {}

  static byte[] bytes() {
    try (InputStream in = ApiDescription.class.getResourceAsStream("openapi.json")) {
      ObjectNode description = (ObjectNode) new ObjectMapper().readTree(in);
      ObjectNode schemas = description.withObject("/components/schemas");
      ROWS.forEach(
          (name, table) ->
              schemas.set(
                  name,
                  RowSchema.of(table.columns(Audience.CENTRE).columns(), schemas.path(name))));
      RouteDescriptions.complete(description);
      return Json.bytes(description);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
