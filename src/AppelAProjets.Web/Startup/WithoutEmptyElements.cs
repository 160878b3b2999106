using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// Lists hold what was sent: an element that is announced (Rows.index=a) and never comes is left out, where the framework would put null
/// among elements no page expects to be null.
/// </summary>
internal sealed class WithoutEmptyElements : IModelBinderProvider
{
    private static readonly CollectionModelBinderProvider Lists = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        return
            context.Metadata
                is { IsEnumerableType: true, ModelType.IsArray: false, ElementMetadata.ModelType: { IsValueType: false } element }
            && element != typeof(IFormFile)
            && context.BindingInfo.BindingSource is not { IsGreedy: true }
            && Lists.GetBinder(context) is { } binder
            ? new Binder(binder)
            : null;
    }

    private sealed class Binder(IModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext.Result.Model is System.Collections.IList { IsFixedSize: false, IsReadOnly: false } list)
            {
                for (var i = list.Count - 1; i >= 0; i--)
                {
                    if (list[i] is null)
                    {
                        list.RemoveAt(i);
                    }
                }
            }
        }
    }
}
