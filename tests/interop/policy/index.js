// Twelve policies of the kind that our pack has 38 of; started as the engine starts a pack: node index.js ENGINE-ADDRESS
const { PolicyPack } = require("@pulumi/policy");

const retention = "xdr:sentinel:TableRetention";
const workspace = "xdr:azure:Workspace";

const resource = (name, type, wrong) => ({
  name,
  description: `The rule '${name}' of the pack it is compared with.`,
  enforcementLevel: "mandatory",
  validateResource: (args, report) => {
    if (args.type === type && wrong(args.props)) {
      report(`${name} is broken by ${args.name}.`);
    }
  },
});

new PolicyPack("xdr-policy-node", {
  policies: [
    resource("retention-minimum", retention, (props) => props.retentionInDays < 30),
    resource("retention-maximum", retention, (props) => props.retentionInDays > 730),
    resource("total-retention-legal", retention, (props) => props.totalRetentionInDays > 730 && ![1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383].includes(props.totalRetentionInDays)),
    resource("total-not-below-interactive", retention, (props) => props.totalRetentionInDays < props.retentionInDays),
    resource("known-plan", retention, (props) => props.plan && !["Analytics", "Basic", "Auxiliary"].includes(props.plan)),
    resource("table-named", retention, (props) => !props.table),
    resource("workspace-owner", workspace, (props) => !(props.tags && props.tags.owner)),
    resource("workspace-query-private", workspace, (props) => props.publicNetworkAccessForQuery === "Enabled"),
    resource("workspace-ingestion-private", workspace, (props) => props.publicNetworkAccessForIngestion === "Enabled"),
    resource("workspace-sku", workspace, (props) => props.sku && props.sku.name !== "PerGB2018"),
    {
      name: "some-retention",
      description: "A stack keeps at least one table.",
      enforcementLevel: "advisory",
      validateStack: (args, report) => {
        if (!args.resources.some((entry) => entry.type === retention)) {
          report("The stack keeps no table.");
        }
      },
    },
    {
      name: "tables-once",
      description: "A table is kept once.",
      enforcementLevel: "advisory",
      validateStack: (args, report) => {
        const names = args.resources.filter((entry) => entry.type === retention).map((entry) => entry.props.table);
        if (new Set(names).size !== names.length) {
          report("A table is kept twice.");
        }
      },
    },
  ],
});
