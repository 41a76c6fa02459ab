package org.caredesk.desktop.tour;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** A server that answers what the frame asks: who it is, sign-in, one person, one hospital. */
public final class FakeServer implements AutoCloseable {

  public static final String HOSPITAL = "01940000-0000-7000-8000-0000000000a1";

  private volatile boolean away;
  private final MockWebServer server = new MockWebServer();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();

  public FakeServer(String role) throws IOException {
    answers.put(
        "/api/v1/server-info",
        """
        {"version":"0.1.0","groupName":"Three Harbours Health: Mumbai, Lisbon, Osaka","demo":true,
         "demoAccounts":[
          {"email":"reception@demo.example","name":"Sunita Kamble","role":"RECEPTIONIST"},
          {"email":"doctor@demo.example","name":"Dr. Ananya Deshpande","role":"DOCTOR"},
          {"email":"admin@demo.example","name":"Aiko Murata","role":"HOSPITAL_ADMIN"},
          {"email":"super@demo.example","name":"Pedro Dias","role":"SUPER_ADMIN"},
          {"email":"patient@demo.example","name":"नंदिनी कुलकर्णी","role":"PATIENT"},
          {"email":"stakeholder@demo.example","name":"نور حسن","role":"STAKEHOLDER"}],
         "demoPassword":"demo-CareDesk-2026"}\
        """);
    answers.put("/oauth2/authorize-challenge", "{\"authorization_code\":\"c\"}");
    answers.put(
        "/oauth2/token",
        "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"token_type\":\"Bearer\"}");
    answers.put("/oauth2/revoke", "");
    answers.put(
        "/api/v1/me",
        """
        {"id":"01940000-0000-7000-8000-000000000001","name":"Sunita Kamble",
         "email":"reception@demo.example","roles":["%s"],
         "hospitals":[{"id":"%s","name":"Seaface Hospital"}]}\
        """
            .formatted(role, HOSPITAL));
    answers.put(
        "/api/v1/hospitals/" + HOSPITAL,
        """
        {"id":"%s","name":"Seaface Hospital",
         "location":{"line1":"Marine Drive 1","city":"Mumbai","country":"IN"},
         "timeZone":"Asia/Kolkata","currency":"INR","doctorShareBasisPoints":6000,
         "payAtDesk":true,"version":1,"allowedActions":[]}\
        """
            .formatted(HOSPITAL));
    answers.put(
        "/api/v1/patients",
        """
        {"items":[
          {"id":"01940000-0000-7000-8000-0000000000b1","recordNumber":"150447",
           "name":"Hansa Mehta","gender":"FEMALE","dateOfBirth":"1958-02-03",
           "phone":"+91 98690 33518"},
          {"id":"01940000-0000-7000-8000-0000000000b2","recordNumber":"198265",
           "name":"Jignesh Mehta","gender":"MALE","dateOfBirth":"1992-02-03",
           "phone":"+91 97690 18420"}],
         "page":0,"size":5,"total":2}\
        """);
    answers.put("/api/v1/notifications", "{\"items\":[],\"unread\":0,\"next\":null}");
    answers.put("/api/v1/doctors", "{\"items\":[],\"page\":0,\"size\":5,\"total\":0}");
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start();
  }

  private MockResponse answer(RecordedRequest request) {
    if (away) {
      return new MockResponse.Builder().code(503).build();
    }
    String path = request.getUrl().encodedPath();
    if (path.equals("/api/v1/live")) {
      return new MockResponse.Builder().webSocketUpgrade(new Feed()).build();
    }
    String body = answers.get(path);
    return new MockResponse.Builder()
        .code(body == null ? 404 : 200)
        .body(body == null ? "" : body)
        .build();
  }

  /** Answers {@code path} with {@code json} from now on. */
  public void answer(String path, String json) {
    answers.put(path, json);
  }

  /** The address to connect to. */
  public String address() {
    return server.url("/").toString();
  }

  /** Ends every live connection and answers as a gateway does whose server is away. */
  public void goAway() {
    away = true;
    sockets.forEach(socket -> socket.close(1001, null));
  }

  public void comeBack() {
    away = false;
  }

  @Override
  public void close() {
    goAway();
    server.close();
  }

  private final class Feed extends WebSocketListener {
    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      sockets.add(webSocket);
      webSocket.send("{\"seq\":1,\"type\":\"hello\"}");
    }
  }
}
