package io.backupchecks.autotask.console;

/** What a person reads when the local system is ready. */
final class Welcome {
    private Welcome() {}

    static String text(LocalSystem system) {
        var autotask = system.standIns().autotask().origin();
        return """

                The integration is running on this machine.

                  Open       %4$s   (a demo Backupchecks, with a guided tour)

                  API        %1$s/v1
                  Autotask   %2$s   (a simulator; its controls are below /_control/)
                  Control    %3$s   (tokens and the clock)

                Create a ticket for run 1234; say it again and you get the same ticket:

                  curl -i -X POST %1$s/v1/runs/1234/ticket -H "Authorization: Bearer $(local/token operator)" \\
                       -H 'Content-Type: application/json' -d @local/request.json

                Let Autotask swallow its next answer, create a ticket for another run, watch it settle:

                  curl -X POST %2$s_control/faults -H 'Content-Type: application/json' -d '{"route": "POST /Tickets", "kind": "reset", "moment": "after"}'
                  curl -i -X POST %1$s/v1/runs/1235/ticket -H "Authorization: Bearer $(local/token operator)" \\
                       -H 'Content-Type: application/json' -d @local/request.json
                  curl -X POST '%3$s/clock?PT10S'
                  curl -i %1$s/v1/runs/1235/ticket -H "Authorization: Bearer $(local/token operator)"

                Ctrl-C ends it.
                """
                .formatted(system.api(), autotask, system.control(), system.demo());
    }
}
