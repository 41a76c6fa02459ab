package org.caredesk.server.kernel.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat refuses before it knows any application, such as {@code %2F} in a path: with
 * a problem (SPEC S5) instead of a page.
 */
final class RefusedRequests extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable problem) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var code = status == 404 ? "not-found" : status < 500 ? "bad-request" : "internal-error";
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    try {
      response
          .getReporter()
          .write(
              """
              {"type":"about:blank","title":"%1$s","status":%2$d,"code":"%1$s",\
              "detail":"The server cannot answer this."}\
              """
                  .formatted(code, status));
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("The caller has gone", e);
    }
  }
}
