package cn.qianhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.kit.LocalHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

  private static final ProblemPages PAGES =
      new ProblemPages(
          Map.of(
              UnsupportedOperationException.class,
              Problem.of(ProblemType.BUSY, "繁忙", "busy").retryAfter(7)),
          Bilingual.of("某人", "somebody"));

  private final List<CompletedRequest> completed = Collections.synchronizedList(new ArrayList<>());
  private final List<String> givenBack = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch late = new CountDownLatch(1);
  private WebServer server;

  @BeforeEach
  void listen() {
    List<HttpRoute> routes =
        List.of(
            new HttpRoute(HttpRoute.READ, "/lists/all", context -> tell(context, "all")),
            new HttpRoute(
                HttpRoute.READ,
                "/lists/{list}",
                context -> tell(context, context.arguments().toString())),
            new HttpRoute(List.of("POST"), "/lists/{list}", context -> tell(context, "added")),
            new HttpRoute(
                HttpRoute.READ, "/notes/{id...}", context -> tell(context, context.argument("id"))),
            new HttpRoute(HttpRoute.READ, "/late", this::late),
            new HttpRoute(
                HttpRoute.READ,
                "/busy",
                context -> {
                  throw new UnsupportedOperationException();
                }),
            new HttpRoute(
                HttpRoute.READ,
                "/broken",
                context -> {
                  throw new IllegalStateException("as it is meant to be");
                }));
    server =
        WebServer.start(
            new ListenSettings("127.0.0.1", 0, null),
            new WebServer.Size("router", 8, Duration.ofSeconds(30)),
            threads -> new Router(routes, RouterTest::refuse, PAGES, null, completed::add));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void refuse(RequestContext context, String allowed) {
    Map<String, String> headers = allowed.isEmpty() ? Map.of() : Map.of("Allow", allowed);
    context.answer(allowed.isEmpty() ? 404 : 405, allowed, headers);
  }

  private static void tell(RequestContext context, String text) {
    context.answer("text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes something when all that was taken has been given back already. */
  private void late(RequestContext context) {
    context.atEnd(() -> givenBack.add("early"));
    tell(context, "late");
    context.atEnd(() -> givenBack.add("late"));
    late.countDown();
  }

  @ParameterizedTest
  @CsvSource({
    "/lists/all, all, GET /lists/all",
    "/lists/some, {list=some}, GET /lists/{list}",
    "/lists/a%2Fb%20c+d;e, {list=a/b c+d;e}, GET /lists/{list}",
    "/notes/1, 1, GET /notes/{id}",
    "/notes/2022/03/a%2Fb/, 2022/03/a/b/, GET /notes/{id}",
  })
  void aPathSaysWhatStandsInThePlacesOfItsParameters(String path, String answer, String route)
      throws Exception {
    HttpResponse<String> response = send("GET", path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(answer);
    assertThat(completed).extracting(CompletedRequest::route).containsExactly(route);
  }

  @ParameterizedTest
  @CsvSource({"/", "/lists", "/lists/", "/lists/a/b", "/notes/", "/LISTS/all"})
  void whatNoRouteHasIsNotFound(String path) throws Exception {
    assertThat(send("GET", path).statusCode()).isEqualTo(404);
    assertThat(completed).extracting(CompletedRequest::route).containsExactly("unknown");
  }

  @Test
  void aPathThatTakesOtherMethodsNamesAllOfThem() throws Exception {
    HttpResponse<String> response = send("DELETE", "/lists/all");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().allValues("Allow")).containsExactly("GET, HEAD, POST");
    assertThat(send("POST", "/lists/all").body()).isEqualTo("added");
    assertThat(send("HEAD", "/lists/all").body()).isEmpty();
    assertThat(send("OPTIONS", "/notes/1").headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void aFailureIsAnsweredAsWhatItIsKnownForOrWithTheNumberOfTheRequest() throws Exception {
    HttpResponse<String> busy = send("GET", "/busy");
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).hasValue("7");
    HttpResponse<String> broken = send("GET", "/broken");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(broken.body())
        .contains(broken.headers().firstValue("X-Request-Id").orElseThrow(), "tell somebody")
        .doesNotContain("as it is meant to be");
    assertThat(completed)
        .extracting(CompletedRequest::ending)
        .containsExactly(CompletedRequest.Completion.PUT_OFF, CompletedRequest.Completion.FAILED);
  }

  @Test
  void whatIsTakenTooLateIsGivenBackAllTheSame() throws Exception {
    assertThat(send("GET", "/late").body()).isEqualTo("late");
    assertThat(late.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(givenBack).containsExactly("early", "late");
  }

  private HttpResponse<String> send(String method, String path) {
    return LocalHttp.ask(
        LocalHttp.request(server.port(), path).method(method, BodyPublishers.noBody()).build());
  }
}
