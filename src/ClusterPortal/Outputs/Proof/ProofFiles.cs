using System.Buffers;
using System.Text;
using ClusterPortal.Graphics.Badges;
using ClusterPortal.Graphics.Codes;
using ClusterPortal.Legitimacy;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;

namespace ClusterPortal.Outputs.Proof;

/// <summary>In: proofs of membership. Out: for each the badges, light and dark, in every language; a code that leads to its page; its statement; and, with a key, the signed one and the portal's
/// public key. Nothing at all for a portal without members.</summary>
internal sealed class ProofFiles(OutputContext context, PlanContext plan, SigningKey? key)
{
    private static readonly BadgeLook[] Looks = [BadgeLook.Both, BadgeLook.Light, BadgeLook.Dark];

    private readonly Statement statement = new(context, key);

    public IEnumerable<PlannedFile> Files()
    {
        var proofs = plan.Views[0].Proofs.All;
        if (proofs.IsEmpty) yield break;
        foreach (var proof in proofs)
        {
            foreach (var view in plan.Views)
            foreach (var look in Looks)
                yield return File(ProofRoutes.Image(plan.Routes, proof.Organization, view.Language, look), output => output.Write(Encoding.UTF8.GetBytes(Badge.Draw(ProofViews.Model(view, proof), look))));
            yield return File(ProofRoutes.Code(proof.Organization), output => Code(output, proof));
            yield return File(ProofRoutes.Statement(proof.Organization), output => statement.Write(output, proof));
            if (key is not null && proof.IsRecorded) yield return File(ProofRoutes.SignedStatement(proof.Organization), output => statement.WriteSigned(output, proof));
        }

        yield return File(ProofRoutes.Revoked, output => statement.WriteRevoked(output, proofs));
        if (key is not null) yield return File(ProofRoutes.Keys(plan.Routes), output => DidWeb.Write(output, context.Site.BaseUrl, key.Public));
    }

    private void Code(IBufferWriter<byte> output, MembershipProof proof)
    {
        var address = plan.Routes.Absolute(ProofRoutes.Verify(plan.Routes, proof.Organization, plan.Site.Language));
        output.Write(Encoding.UTF8.GetBytes(QrDrawing.Draw(address, address)));
    }

    private static MadeFile File(string route, Action<IBufferWriter<byte>> write) => new(Routes.File(route), write);
}
