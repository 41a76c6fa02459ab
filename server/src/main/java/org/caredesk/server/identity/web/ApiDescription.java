package org.caredesk.server.identity.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.caredesk.dto.problem.Problem;
import org.caredesk.server.kernel.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Describes the API at {@code /v3/api-docs}. What the description says of each call comes from its
 * controller; here is what they have in common: the bearer token and problem details.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";

  // Lazy: nobody asks for the description while the server starts.
  @Bean
  @Lazy
  OpenAPI description() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    return new OpenAPI()
        .info(
            new Info()
                .title("CareDesk")
                .version("v1")
                .description(
                    "Books, runs and accounts for hospital appointments. Errors are problem details"
                        + " (RFC 9457); their code is stable.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token from /oauth2/token.")))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  @Lazy
  OpenApiCustomizer problems() {
    return api -> {
      ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(ApiDescription::addProblem);
    };
  }

  private static void addProblem(Operation operation) {
    operation
        .getResponses()
        .addApiResponse(
            ApiResponses.DEFAULT,
            new ApiResponse()
                .description("What went wrong")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
  }
}
