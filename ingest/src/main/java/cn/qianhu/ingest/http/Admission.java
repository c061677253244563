package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.SafeText;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides who may report what: an enterprise for itself, the centre for all. Whether a project is
 * the enterprise's own is known from the directory, which may hear of it later: see {@link
 * RequestProjects}.
 */
final class Admission {

  private Admission() {}

  /**
   * Lets a caller report a kind.
   *
   * @throws ProblemException where it may not
   */
  static void admit(Caller caller, Kind kind) {
    if (!caller.role().reports()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "此密钥只能查看监测台，不能上报：请使用企业或监测中心的密钥",
          "This key looks at the desk only: report with a key of an enterprise or of the centre");
    }
    if (caller.role() != Role.CENTRE && !kind.isReport()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          kind.fileName() + " 只能由监测中心上报",
          "Only the centre reports " + kind.fileName());
    }
  }

  /**
   * Lets a caller send reports, all or none of them.
   *
   * @throws ProblemException at the first that it may not send
   */
  static void admit(Caller caller, Kind kind, List<Item> reports) {
    if (caller.role() == Role.CENTRE) {
      return;
    }
    for (Item report : reports) {
      String uscc = report.texts().get(kind.position("uscc"));
      if (!caller.speaksFor(uscc)) {
        Bilingual advice = advice(report);
        throw forbidden(
            report,
            "uscc \"" + SafeText.shortened(uscc) + "\" 不是该密钥所属企业 " + caller.uscc() + advice.zh(),
            "uscc \""
                + SafeText.shortened(uscc)
                + "\" is not the enterprise of this key, "
                + caller.uscc()
                + advice.en());
      }
    }
  }

  /** A code that has lost its digits in a workbook is nobody's. */
  private static Bilingual advice(Item report) {
    return Stream.ofNullable(report.row())
        .flatMap(row -> row.refusals().stream())
        .filter(cell -> cell.column().equals("uscc"))
        .findFirst()
        .map(cell -> cell.said().after("；", "; "))
        .orElse(Bilingual.NONE);
  }

  private static ProblemException forbidden(Item report, String zh, String en) {
    return new ProblemException(
        Problem.of(
                ProblemType.FORBIDDEN,
                "第 " + (report.index() + 1) + " 条报表：" + zh + "；本次请求的报表均未接收",
                "Report "
                    + (report.index() + 1)
                    + ": "
                    + en
                    + "; nothing of this request was received")
            .member("index", report.index())
            .member("line", report.line()));
  }
}
