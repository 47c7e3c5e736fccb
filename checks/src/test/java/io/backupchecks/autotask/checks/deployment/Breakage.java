package io.backupchecks.autotask.checks.deployment;

/** A way to break the template on purpose: what is replaced, by what, and the check that must notice. */
enum Breakage {
    A_PERMISSION_IS_MISSING(PolicyCheck.class, "[dynamodb:GetItem, dynamodb:BatchGetItem, dynamodb:PutItem]",
            "[dynamodb:GetItem, dynamodb:BatchGetItem]"),
    A_PERMISSION_IS_SPARE(PolicyCheck.class, "[dynamodb:PutItem, dynamodb:Query]",
            "[dynamodb:PutItem, dynamodb:Query, dynamodb:DeleteItem]"),
    A_PERMISSION_IS_FOR_EVERYTHING(PolicyCheck.class, "Resource: !GetAtt AuditEvents.Arn", "Resource: \"*\""),
    AN_INDEX_MAY_NOT_BE_READ(PolicyCheck.class, "${RunTickets.Arn}/index/due", "${RunTickets.Arn}/index/dues"),
    A_SECRET_MAY_NOT_BE_READ(PolicyCheck.class, "Resource: [!Ref ApiCredentials, !Ref CallerKeySet]",
            "Resource: [!Ref CallerKeySet]"),
    FAILURES_MAY_NOT_BE_TOLD(PolicyCheck.class, "Action: [sqs:SendMessage]", "Action: [sqs:ReceiveMessage]"),
    A_ROUTE_IS_WRONG(RouteCheck.class, "Path: /v1/ticket-views", "Path: /v1/ticketviews"),
    A_ROUTE_IS_DROPPED(RouteCheck.class,
            "          Properties: { RestApiId: !Ref Api, Method: GET, Path: /v1/health }\n", ""),
    A_METHOD_IS_WRONG(RouteCheck.class, "Method: DELETE, Path: \"/v1/customers", "Method: POST, Path: \"/v1/customers"),
    A_HANDLER_IS_WRONG(FunctionCheck.class, "createticket.CreateTicketHandler", "createticket.CreateTicketsHandler"),
    TWO_FUNCTIONS_SHARE_A_ROLE(FunctionCheck.class, "Role: !GetAtt ViewTicketsRole.Arn",
            "Role: !GetAtt CreateTicketRole.Arn"),
    A_SNAPSHOT_IS_DROPPED(FunctionCheck.class, "SnapStart: { ApplyOn: PublishedVersions }",
            "SnapStart: { ApplyOn: None }"),
    THE_GATEWAY_GIVES_UP_FIRST(FunctionCheck.class, "Timeout: 26", "Timeout: 30"),
    A_VARIABLE_IS_RENAMED(VariableCheck.class, "TENANT_STATE_TABLE:", "TENANT_TABLE:"),
    A_VARIABLE_NAMES_ANOTHER_TABLE(VariableCheck.class, "SETTINGS_TABLE: !Ref Settings",
            "SETTINGS_TABLE: !Ref TenantState"),
    A_VARIABLE_CARRIES_A_PARAMETER(VariableCheck.class, "SERVICE_NAME: !Ref AWS::StackName",
            "SERVICE_NAME: !Ref CallerIssuer"),
    A_GATEWAY_RESPONSE_IS_DROPPED(GatewayResponseCheck.class, "        QUOTA_EXCEEDED: *throttled\n", ""),
    A_GATEWAY_RESPONSE_SAYS_SOMETHING_ELSE(GatewayResponseCheck.class, "\"title\":\"No answer in time\"",
            "\"title\":\"Time-out\""),
    A_GATEWAY_RESPONSE_HAS_ANOTHER_STATUS(GatewayResponseCheck.class, "StatusCode: \"413\"", "StatusCode: \"400\""),
    AN_INDEX_IS_SORTED_OTHERWISE(TableCheck.class, "{ AttributeName: dueAt, KeyType: RANGE }",
            "{ AttributeName: pk, KeyType: RANGE }"),
    A_TABLE_GOES_WITH_THE_STACK(TableCheck.class, "DeletionPolicy: Retain\n    Properties:\n      BillingMode",
            "DeletionPolicy: Delete\n    Properties:\n      BillingMode"),
    A_TABLE_CANNOT_BE_RESTORED(TableCheck.class, "{ PointInTimeRecoveryEnabled: true }",
            "{ PointInTimeRecoveryEnabled: false }"),
    A_SCHEDULE_IS_REPEATED(ScheduleCheck.class, "RetryPolicy: { MaximumRetryAttempts: 0 }",
            "RetryPolicy: { MaximumRetryAttempts: 2 }"),
    A_FAILED_SCHEDULE_IS_FORGOTTEN(ScheduleCheck.class, "OnFailure: *failed-schedules",
            "OnSuccess: *failed-schedules"),
    AN_ALARM_LOOKS_AT_NOTHING(AlarmCheck.class, "MetricName: DuplicateTickets", "MetricName: DuplicatedTickets"),
    AN_ALARM_LOOKS_BY_OTHER_DIMENSIONS(AlarmCheck.class,
            "Dimensions: [*the-service, { Name: function, Value: !Ref SyncNamesFunction }]",
            "Dimensions: [*the-service]"),
    AN_ALARM_REACHES_NOBODY(AlarmCheck.class, "AlarmActions: &to-people [!Ref Alarms]", "AlarmActions: &to-people []"),
    AN_ALARM_HAS_NO_SECTION(AlarmCheck.class, "runbook.md#throttles", "runbook.md#throttling"),
    A_LIMIT_IS_FOR_NO_ROUTE(ThrottleCheck.class, "ResourcePath: /~1v1~1companies", "ResourcePath: /~1v1~1company"),
    ROUTES_ARE_NOT_THROTTLED(ThrottleCheck.class, "ThrottlingRateLimit: 50", "ThrottlingRateLimit: 0"),
    A_PARAMETER_TAKES_ANYTHING(ParameterCheck.class, "    AllowedPattern: ^https?://[A-Za-z0-9._:/-]{1,200}$\n", "");

    private final Class<? extends DeploymentCheck> check;
    private final String whole;
    private final String broken;

    Breakage(Class<? extends DeploymentCheck> check, String whole, String broken) {
        this.check = check;
        this.whole = whole;
        this.broken = broken;
    }

    Class<? extends DeploymentCheck> check() {
        return check;
    }

    /** @throws IllegalStateException where there is nothing to break any more */
    Deployment in(String template) {
        var at = template.indexOf(whole);
        if (at < 0) {
            throw new IllegalStateException("the template does not say " + whole);
        }
        return new Deployment(template.substring(0, at) + broken + template.substring(at + whole.length()));
    }
}
