package cn.qianhu.ingest.http;

import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.web.Body;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import java.util.Arrays;

/**
 * The body of a dry run and the body that is sent afterwards: a dry run answers with the tag of its
 * body, and who sends the tag along wants nothing else to be sent than what was tried.
 */
final class TriedBody {

  private static final String ANY = "*";

  private TriedBody() {}

  /**
   * Answers a dry run with the tag; refuses a body that is not the one whose tag is sent along.
   *
   * @throws ProblemException where it is another
   */
  static void require(RequestContext context, Body body, boolean dryRun) {
    String asked = context.header("If-Match");
    if (!dryRun && asked == null) {
      return;
    }
    String tag = "\"" + Sha256.of(body.bytes()) + "\"";
    if (dryRun) {
      context.with("ETag", tag);
    }
    if (asked != null && !isMatched(asked, tag)) {
      throw new ProblemException(
          ProblemType.NOT_WHAT_WAS_TRIED,
          "正文与 If-Match 所指的试报内容不同，报表未接收：请重新试报后再上报",
          "The body is not the one that If-Match names, nothing was received: make a dry run of it"
              + " again, then send it");
    }
  }

  private static boolean isMatched(String asked, String tag) {
    return Arrays.stream(asked.split(","))
        .map(String::strip)
        .anyMatch(one -> one.equals(ANY) || one.equals(tag));
  }
}
