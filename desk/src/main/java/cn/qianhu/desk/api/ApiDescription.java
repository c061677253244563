package cn.qianhu.desk.api;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.web.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The description of the API: the routes and rows of {@code openapi.json}, as declared. */
final class ApiDescription {

  private static final Map<String, DeskTable<?>> ROWS =
      Map.ofEntries(
          Map.entry("indicator", CellEndpoints.INDICATORS),
          Map.entry("coverage", CellEndpoints.COVERAGE),
          Map.entry("suspect_cell", DeskTable.of(ResultTables.SUSPECTS)),
          Map.entry("balance", BalancesEndpoint.TABLE),
          Map.entry("target", TargetRows.table(() -> null)),
          Map.entry("control", ControlRows.TABLE),
          Map.entry("two_high", DeskTable.of(ResultTables.TWO_HIGH)),
          Map.entry("quota_project", DeskTable.of(ResultTables.QUOTA_PROJECTS)),
          Map.entry("account", LedgerEndpoints.TABLE),
          Map.entry("alert", AlertEndpoints.TABLE),
          Map.entry("enterprise", EnterpriseEndpoints.ENTERPRISES),
          Map.entry("missing", EnterpriseEndpoints.MISSING),
          Map.entry("rejection", RejectionsEndpoint.TABLE),
          Map.entry("project", ProjectEndpoints.TABLE),
          Map.entry("project_whole", ProjectEndpoints.TABLE));

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
