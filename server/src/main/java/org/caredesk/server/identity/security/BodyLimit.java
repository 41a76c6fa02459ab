package org.caredesk.server.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.caredesk.server.kernel.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses request bodies larger than any of ours is. Files of figures are as large as they are: who
 * takes them counts while they are written to the disk, once it is known who sends them.
 */
class BodyLimit extends OncePerRequestFilter {
  private static final Pattern FILES = Pattern.compile("/api/v1/hospitals/[^/]+/imports");

  /** A photo's own limit is checked by who takes it; this one keeps worse from being read. */
  private static final long MOST_PICTURE_BYTES = 5 * 1024 * 1024 + 1024;

  private final long mostBytes;
  private final ProblemResponses problems;

  BodyLimit(long mostBytes, ProblemResponses problems) {
    this.mostBytes = mostBytes;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("POST") && FILES.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var length = request.getContentLengthLong();
    var mostBytes = most(request);
    if (length > mostBytes) {
      problems.write(
          response,
          Problems.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "content-too-large",
              "A request has at most " + mostBytes + " bytes."));
    } else if (length < 0) {
      chain.doFilter(new Limited(request, mostBytes), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private long most(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith("image/")
        ? Math.max(mostBytes, MOST_PICTURE_BYTES)
        : mostBytes;
  }

  /** A request that did not say how long it is. */
  private static final class Limited extends HttpServletRequestWrapper {
    private final long mostBytes;

    Limited(HttpServletRequest request, long mostBytes) {
      super(request);
      this.mostBytes = mostBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), mostBytes);
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream stream;
    private final long mostBytes;
    private long read;

    Counted(ServletInputStream stream, long mostBytes) {
      this.stream = stream;
      this.mostBytes = mostBytes;
    }

    @Override
    public int read() throws IOException {
      var value = stream.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var bytes = stream.read(buffer, offset, length);
      count(Math.max(bytes, 0));
      return bytes;
    }

    private void count(int bytes) throws IOException {
      read += bytes;
      if (read > mostBytes) {
        throw new IOException("The request body is too large");
      }
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }
}
