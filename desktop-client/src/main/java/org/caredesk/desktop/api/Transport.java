package org.caredesk.desktop.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The one way to a server: connections, bearer token with one refresh, time limits, correlation id
 * and JSON.
 */
public final class Transport {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(10);

  /** A large file over a slow line. */
  private static final Duration UPLOAD = Duration.ofMinutes(10);

  private final HttpUrl server;
  private final OkHttpClient bare;
  private final OkHttpClient authorized;
  private final ObjectMapper json;

  /**
   * @param server the server's address, such as {@code http://127.0.0.1:8080}
   * @throws IllegalArgumentException where that is no address
   */
  public Transport(String server, Tokens tokens) {
    this.server = HttpUrl.get(server.endsWith("/") ? server : server + "/");
    this.json = mapper();
    this.bare =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .callTimeout(CALL)
            .addInterceptor(Transport::correlate)
            .build();
    this.authorized =
        bare.newBuilder()
            .addInterceptor(chain -> authorize(chain, tokens))
            .authenticator(new TokenRefresher(tokens))
            .build();
  }

  /**
   * The resources of the server.
   *
   * @param onUiThread whether the calling thread is the UI thread, on which no call may be made
   */
  public Api api(BooleanSupplier onUiThread) {
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(url("api/v1/"))
            .client(authorized)
            .addConverterFactory(JacksonConverterFactory.create(json))
            .addCallAdapterFactory(new BlockingCalls(onUiThread, new ProblemReader(json)))
            .build();
    Retrofit slow =
        retrofit
            .newBuilder()
            .client(authorized.newBuilder().callTimeout(UPLOAD).writeTimeout(CALL).build())
            .build();
    return new Api(
        retrofit.create(Identity.class),
        retrofit.create(Hospitals.class),
        retrofit.create(Doctors.class),
        retrofit.create(Patients.class),
        retrofit.create(Appointments.class),
        retrofit.create(DoctorDays.class),
        retrofit.create(Availability.class),
        retrofit.create(Notifications.class),
        retrofit.create(DoctorProfiles.class),
        retrofit.create(Slips.class),
        retrofit.create(CalendarFeeds.class),
        retrofit.create(AppointmentSeries.class),
        retrofit.create(Replans.class),
        retrofit.create(WaitLists.class),
        retrofit.create(Administration.class),
        retrofit.create(Staff.class),
        retrofit.create(AuditTrail.class),
        retrofit.create(Reports.class),
        retrofit.create(Feedback.class),
        slow.create(FigureImports.class));
  }

  /** The address of {@code path} below the server's own. */
  public HttpUrl url(String path) {
    HttpUrl resolved = server.resolve(path);
    if (resolved == null) {
      throw new IllegalArgumentException(path);
    }
    return resolved;
  }

  /** Connections without a token: sign-in and the live feed bring their own. */
  public OkHttpClient connections() {
    return bare;
  }

  /** Reads and writes the server's JSON. */
  public ObjectMapper json() {
    return json;
  }

  /** Ends idle connections; the transport is not used afterwards. */
  public void close() {
    bare.dispatcher().cancelAll();
    bare.connectionPool().evictAll();
    bare.dispatcher().executorService().shutdown();
  }

  /** The header value that carries {@code token}. */
  public static String bearer(String token) {
    return "Bearer " + token;
  }

  private static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  private static Response correlate(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(
        request.newBuilder().header("X-Correlation-Id", UUID.randomUUID().toString()).build());
  }

  private static Response authorize(Interceptor.Chain chain, Tokens tokens) throws IOException {
    @Nullable String token = tokens.accessToken();
    Request request = chain.request();
    return chain.proceed(
        token == null
            ? request
            : request.newBuilder().header("Authorization", bearer(token)).build());
  }
}
