"""What was deployed, read from LocalStack; the REST API in front of it; and the Autotask simulator beside it."""
import json
import os
import pathlib
import urllib.error
import urllib.request

import boto3
from boto3.dynamodb.types import TypeDeserializer

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
NAME = "backupchecks-autotask"
LONGEST_ANSWER = 180


def send(method, address, body=None, headers=None):
    """The status, the headers and the body, whatever the status is."""
    request = urllib.request.Request(address, None if body is None else json.dumps(body).encode(), headers or {}, method=method)
    if body is not None:
        request.add_header("Content-Type", "application/json")
    try:
        with urllib.request.urlopen(request, timeout=LONGEST_ANSWER) as answer:
            status, found, content = answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refused:
        status, found, content = refused.code, refused.headers, refused.read()
    try:
        return status, found, json.loads(content) if content else None
    except ValueError:
        return status, found, content.decode(errors="replace")


class Stack:
    def __init__(self):
        described = boto3.client("cloudformation").describe_stacks(StackName=NAME)["Stacks"][0]
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in described["Outputs"]}
        resources = boto3.client("cloudformation").describe_stack_resources(StackName=NAME)["StackResources"]
        self.resources = {resource["LogicalResourceId"]: resource["PhysicalResourceId"] for resource in resources}
        self.types = {resource["LogicalResourceId"]: resource["ResourceType"] for resource in resources}
        # On AWS the output is the address; LocalStack serves it at an address of its own.
        gateway = self.outputs["ApiUrl"].split("//")[1].split(".")[0]
        self.api = f"{ENDPOINT}/_aws/execute-api/{gateway}/live"

    def call(self, method, path, token=None, body=None, **headers):
        if token:
            headers["Authorization"] = f"Bearer {token}"
        return send(method, self.api + path, body, {name.replace("_", "-"): value for name, value in headers.items()})

    def items(self, table):
        pages = boto3.client("dynamodb").get_paginator("scan").paginate(TableName=self.resources[table], ConsistentRead=True)
        read = TypeDeserializer().deserialize
        return [{name: read(value) for name, value in item.items()} for page in pages for item in page["Items"]]

    def item(self, table, key):
        return next((item for item in self.items(table) if item["pk"] == key), None)

    def make_table_like(self, table, name):
        """What a restore makes: a table with the same key."""
        likeness = boto3.client("dynamodb").describe_table(TableName=self.resources[table])["Table"]
        keys = {key["AttributeName"] for key in likeness["KeySchema"]}
        boto3.client("dynamodb").create_table(
            TableName=name, KeySchema=likeness["KeySchema"], BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=[one for one in likeness["AttributeDefinitions"] if one["AttributeName"] in keys])
        boto3.client("dynamodb").get_waiter("table_exists").wait(TableName=name)

    def invoke(self, function, event):
        """Invokes a function directly, as a person does with the AWS CLI."""
        answer = boto3.client("lambda").invoke(FunctionName=f"{function}:live", Payload=json.dumps(event))
        return json.loads(answer["Payload"].read())

    def warm_up(self):
        """Has every service that the functions use answer once."""
        item = {"pk": {"S": "warm-up"}}
        for table in ("RunTickets", "Settings"):
            put = [{"Put": {"TableName": self.resources[table], "Item": item}}]
            boto3.client("dynamodb").transact_write_items(TransactItems=put)
            boto3.client("dynamodb").delete_item(TableName=self.resources[table], Key=item)
        boto3.client("dynamodb").batch_get_item(RequestItems={self.resources["Settings"]: {"Keys": [item]}})
        self.secret("CallerKeySet")

    def secret(self, name):
        return json.loads(boto3.client("secretsmanager").get_secret_value(SecretId=self.resources[name])["SecretString"])

    def put_secret(self, name, value):
        boto3.client("secretsmanager").put_secret_value(SecretId=self.resources[name], SecretString=json.dumps(value))

    def versions(self):
        """The version behind each function's alias."""
        functions = {logical: physical for logical, physical in self.resources.items() if self.types[logical] == "AWS::Lambda::Function"}
        lambdas = boto3.client("lambda")
        return {logical: lambdas.get_alias(FunctionName=physical, Name="live")["FunctionVersion"] for logical, physical in functions.items()}


class Desk:
    """What happens in Autotask, seen and done from the other side."""
    DATABASE = 632538
    LOGIN = {"userName": "api-user@provider.example", "secret": "not-secret-at-all", "trackingIdentifier": "SIMULATED-TRACKING-IDENTIFIER"}

    def __init__(self):
        self.origin = (pathlib.Path(os.environ["RUN"]) / "autotask.address").read_text().strip()

    def control(self, method, path, body=None):
        status, _, answer = send(method, f"{self.origin}_control/{path}", body)
        assert status < 300, f"{method} {path}: {status} {answer}"
        return answer

    def rows(self, entity):
        rows = self.control("GET", f"tenants/{self.DATABASE}/{entity}")
        return rows["items"] if isinstance(rows, dict) else rows

    def tickets(self, run):
        return [row for row in self.rows("Tickets") if f"run={run}" in (row.get("description") or "")]

    def notes(self):
        return self.rows("TicketNotes")

    def book_time(self, ticket):
        self.control("POST", f"tenants/{self.DATABASE}/TimeEntries", {"ticketID": ticket})

    def rename(self, company, name):
        self.control("PATCH", f"tenants/{self.DATABASE}/Companies/{company}", {"companyName": name})

    def swallow_the_next_answer(self):
        self.control("POST", "faults", {"route": "POST /Tickets", "kind": "reset", "moment": "after"})
